/* Starts a program and waits until text stands on the screen: first_text X Y WIDTH HEIGHT PROGRAM ARGS...
   Prints "MAP_MS TEXT_MS PID" and leaves the program running; exits 1 after 30 s without text, or when the program ends.
   Text is told by sharp steps of brightness along the rows of the rectangle: a page of text has thousands, an empty
   page, a splash or a spinner has few. The same test and the same load for every program, so ratios hold. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { kSharpStep = 56, kStepsOfText = 1500, kPauseUs = 2000 };
static const double kPatienceSeconds = 30;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int sharpSteps(Display* display, Window root, int x, int y, int width, int height) {
  XImage* image = XGetImage(display, root, x, y, (unsigned)width, (unsigned)height, AllPlanes, ZPixmap);
  if (image == NULL) return 0;
  int steps = 0;
  for (int row = 0; row < height; row += 2) {
    const unsigned char* p = (const unsigned char*)image->data + (size_t)row * (size_t)image->bytes_per_line;
    for (int column = 1; column < width; ++column) {
      const int difference = (int)p[4 * column + 1] - (int)p[4 * column - 3]; /* green, of 32-bit pixels */
      steps += difference > kSharpStep || difference < -kSharpStep;
    }
  }
  XDestroyImage(image);
  return steps;
}

static pid_t start(char** command) {
  const pid_t child = fork();
  if (child != 0) return child;
  setpgid(0, 0);
  if (freopen("/dev/null", "w", stdout) == NULL || freopen("/dev/null", "w", stderr) == NULL) _exit(126);
  execvp(command[0], command);
  _exit(127);
}

int main(int argc, char** argv) {
  if (argc < 6) return 2;
  Display* display = XOpenDisplay(NULL);
  if (display == NULL) return 2;
  const Window root = DefaultRootWindow(display);
  XSelectInput(display, root, SubstructureNotifyMask);
  XSync(display, 0);
  XClearWindow(display, root); /* nothing of the program before may be taken for text */
  XSync(display, 0);
  const double begun = now();
  double mapped = 0;
  const pid_t child = start(argv + 5);
  while (now() - begun < kPatienceSeconds) {
    while (XPending(display) > 0) {
      XEvent event;
      XNextEvent(display, &event);
      if (event.type == MapNotify && mapped == 0) mapped = now() - begun;
    }
    if (mapped > 0 && sharpSteps(display, root, atoi(argv[1]), atoi(argv[2]), atoi(argv[3]), atoi(argv[4])) > kStepsOfText) {
      printf("%.1f %.1f %d\n", mapped * 1e3, (now() - begun) * 1e3, (int)child);
      return 0;
    }
    if (waitpid(child, NULL, WNOHANG) == child) return 1;
    usleep(kPauseUs);
  }
  kill(-child, SIGKILL);
  return 1;
}
