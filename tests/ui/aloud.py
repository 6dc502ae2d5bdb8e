"""Reading aloud in the real program: the marks and the bar follow the voice, everything that should silence it does so,
and where there is no voice a sentence says what to do. Usage: aloud.py PATH-OF-TEND
The voice is played (voice.py); where speech-dispatcher is installed it is started, too, with a module without sound.
"""
import os
import shutil
import signal
import time

from harness import Display, Program, expect, home, run, step, words
from reading import start, visible, viewport
from voice import Voice

QUIET_VOICE = """LogLevel 1
LogDir "{folder}"
AudioOutputMethod "libao"
AddModule "quiet" "sd_generic" "quiet.conf"
DefaultModule quiet
"""
# Without $DATA in its command the module says nothing, and tells of the end of a sentence at once.
QUIET_MODULE = r"""GenericExecuteSynth "sh {folder}/say.sh \'$DATA\'"
AddVoice "en" "MALE1" "one"
"""
# A sentence lasts as long as the file is there.
SAY = """sleep 0.3
while [ -e {folder}/long-sentence ]; do sleep 0.1; done
"""


def spoken(tree):
    """The block of the article that is being read, and the words in the bar."""
    current = [n for n in tree if "current" in n.states and n.role in ("paragraph", "heading", "quote", "list", "group")]
    bar = [n for n in tree if n.role == "button" and n.label == words("aloud.show")]
    return (current[0].label if current else None), (bar[0].value if bar else None)


def cpu_ticks(process):
    with open(f"/proc/{process.pid}/stat", encoding="utf-8") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def listens(display, folder, tend):
    voice = Voice(folder)
    program = start(display, folder, tend)
    try:
        step("nothing is asked of the voice before somebody listens")
        time.sleep(0.5)
        expect(voice.connections == 0, "the voice was connected to before anybody listened")

        step("Listen begins at the title, and the bar takes the place of the tools")
        program.tap("button", words("toolbar.listen"))
        title = voice.hears(1)
        program.see("toolbar", words("aloud.bar"))
        program.wait("the title marked", lambda tree: spoken(tree)[0] == title and spoken(tree)[1] == title)
        expect("SET SELF RATE -20" in voice.asked, "the pace was not the calm one")

        step("the end of a sentence brings the next one, marked in the page and in the bar")
        for count in (2, 3, 4):
            voice.end()
            said = voice.hears(count)
            program.wait("the next sentence marked", lambda tree: spoken(tree)[1] == said)
        program.wait("its block", lambda tree: spoken(tree)[0] and said.split(".")[0][:12] in spoken(tree)[0])

        step("while it speaks nothing wakes: no frame, and no time used")
        program.settled()
        time.sleep(0.5)
        drawn, used = os.stat(program.dump).st_mtime_ns, cpu_ticks(program.process)
        time.sleep(2)
        expect(os.stat(program.dump).st_mtime_ns == drawn, "frames were drawn while nothing happened")
        expect(cpu_ticks(program.process) - used <= 1, "the program did not rest while the voice spoke")

        step("pause, go on, by pointer and by key")
        program.tap("button", words("aloud.pause"))
        voice.cancelled(1)
        program.see("button", words("aloud.go_on"))
        program.key("space")
        expect(voice.hears(5) == said, "going on did not begin the sentence again")
        program.key("space")
        voice.cancelled(2)
        program.see("button", words("aloud.go_on"))
        program.key("space")
        voice.hears(6)
        program.key("Right")
        on = voice.hears(7)
        expect(on != said, "the arrow did not go on a sentence")
        program.key("Left")
        expect(voice.hears(8) == said, "the arrow did not go back a sentence")

        step("the pace is heard at once, and kept")
        program.tap("button", words("aloud.pace_calm"))
        expect(voice.hears(9) == said, "the sentence was not said anew")
        expect(voice.asked[-2] == "SET SELF RATE 0", f"the pace is {voice.asked[-2]}")

        step("the page follows, and moves only when it must")
        tops = []
        for count in range(10, 30):
            voice.end()
            said = voice.hears(count)
            program.wait("the sentence marked", lambda tree: spoken(tree)[1] == said)
            program.settled()
            block = [n for n in visible(program.tree()) if "current" in n.states]
            expect(block, "the sentence that is read is not on the screen: " + said)
            tops.append(visible(program.tree())[0].label)
        expect(1 < len(set(tops)) < 10, f"the page moved {len(set(tops))} times in twenty sentences")

        step("Leave quickly is silent, and the voice is let go")
        program.key("shift", "shift", "shift")
        program.see("window", words("cover.garden.app"))
        voice.wait("the line to be closed", lambda: voice.open == 0)
        expect(voice.asked[-1] == "QUIT" or "CANCEL SELF" in voice.asked[-3:], "the voice was not told to be silent")
        said = len(voice.said)
        time.sleep(0.7)
        expect(len(voice.said) == said, "something was said after Leave quickly")
        program.close()
    finally:
        program.kill()
        voice.close()


def remembers(display, folder, tend):
    voice = Voice(folder)
    program = start(display, folder, tend)
    try:
        step("another day the pace is as it was left, also in the type sheet")
        program.tap("button", words("toolbar.type"))
        program.see("radio", words("pace.usual"), "checked")
        program.key("Escape")
        program.settled()
        program.tap("button", words("toolbar.listen"))
        voice.hears(1)
        step("closing the window while it speaks ends it")
        program.close()
        voice.wait("the line to be closed", lambda: voice.open == 0)
    finally:
        program.kill()
        voice.close()


def without(display, folder, tend):
    step("without a service one sentence says what to do")
    # An address of a network is no service for Tend, whatever is installed here.
    os.environ["SPEECHD_ADDRESS"] = "inet_socket:127.0.0.1:6560"
    program = start(display, folder, tend)
    try:
        program.tap("button", words("toolbar.listen"))
        program.see("status", words("aloud.no_service"))
        program.see("button", words("toolbar.listen"))
        program.close()
    finally:
        program.kill()
        del os.environ["SPEECHD_ADDRESS"]
    step("nor does a service without a voice go unsaid")
    voice = Voice(folder, voices=())
    program = start(display, folder, tend)
    try:
        program.tap("button", words("toolbar.listen"))
        program.see("status", words("aloud.no_voice"))
        program.close()
    finally:
        program.kill()
        voice.close()


def real(display, folder, tend):
    if not shutil.which("speech-dispatcher"):
        print("not tried: speech-dispatcher is not installed here")
        return
    step("the real speech-dispatcher is started, and its sentences follow each other")
    modules = os.path.join(folder, "config/speech-dispatcher/modules")
    os.makedirs(modules)
    with open(os.path.join(modules, "../speechd.conf"), "w", encoding="utf-8") as conf:
        conf.write(QUIET_VOICE.format(folder=folder))
    with open(os.path.join(modules, "quiet.conf"), "w", encoding="utf-8") as conf:
        conf.write(QUIET_MODULE.format(folder=folder))
    with open(os.path.join(folder, "say.sh"), "w", encoding="utf-8") as script:
        script.write(SAY.format(folder=folder))
    program = start(display, folder, tend)
    try:
        program.tap("button", words("toolbar.listen"))
        seen = []

        def another(tree):
            now = spoken(tree)[1]
            if now and now not in seen and now != words("aloud.waking"):
                seen.append(now)
            return len(seen) >= 4
        program.wait("four sentences one after another", another)
        with open(os.path.join(folder, "long-sentence"), "w", encoding="utf-8"):
            pass  # the sentence being said, or the next one, lasts until somebody ends it
        program.tap("button", words("aloud.pause"))
        program.see("button", words("aloud.go_on"))
        held = spoken(program.tree())[1]
        time.sleep(1)
        expect(spoken(program.tree())[1] == held, "it went on while it was paused")
        program.close()
    finally:
        program.kill()
        end_service(folder)


def end_service(folder):
    """It outlives the program for a while, as it should: this one belongs to the test alone."""
    pid = os.path.join(folder, "speech-dispatcher/pid/speech-dispatcher.pid")
    try:
        with open(pid, encoding="utf-8") as number:
            os.kill(int(number.read()), signal.SIGTERM)
    except (OSError, ValueError):
        pass


def main(tend):
    with Display() as display:
        with home() as folder:
            listens(display, folder, tend)
            remembers(display, folder, tend)
        with home() as folder:
            without(display, folder, tend)
        with home() as folder:
            real(display, folder, tend)
    print("reading aloud follows the voice and stops when it should")


run(main)
