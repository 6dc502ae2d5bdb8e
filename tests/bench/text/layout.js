// For `mutool run`: layout.js DOCUMENT. Prints milliseconds of its clock: opening, layout, another width, another size, all.
var clock = [Date.now()];
var document = new Document(scriptArgs[0]);
clock.push(Date.now());
var sizes = [[600, 16], [480, 16], [480, 18]];
for (var i = 0; i < sizes.length; ++i) {
  document.layout(sizes[i][0], 800, sizes[i][1]);
  document.countPages();
  clock.push(Date.now());
}
for (var k = 1; k < clock.length; ++k) print(clock[k] - clock[k - 1]);
