"""Speed of the wording check beside write-good, alex and proselint: same text, same run.

Seconds are those of the processor, because a machine has other work too.
``python -m tests.benchmarks.wording SENTENCES.jsonl --peers FOLDER``; in FOLDER lie ``node_modules`` with
write-good and alex, and ``bin/python`` with proselint; what is not there is left out.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OURS = """
import json, sys, time
from facilitator import resources
from facilitator.wording.any_language import AnyLanguageChecker
pack = lambda name: resources.path(f"wording/{name}.toml").read_text(encoding="utf-8")
checker = AnyLanguageChecker(pack, "en")
texts = json.load(open(sys.argv[1]))
for text in texts[:100]: checker.check(text)
start = time.process_time()
for text in texts: checker.check(text)
print(time.process_time() - start)
"""
PROSELINT = """
import json, sys, time
import proselint.checks as checks
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
try: CheckRegistry().register_many(checks.__register__)
except Exception: pass
texts = json.load(open(sys.argv[1]))
for text in texts[:5]: LintFile("x", text).lint()
start = time.process_time()
for text in texts: LintFile("x", text).lint()
print(time.process_time() - start)
"""
NODE = """
(async () => {
  const check = LOAD;
  const texts = JSON.parse(require('fs').readFileSync(process.argv[1]));
  for (const text of texts.slice(0, 100)) check(text);
  const start = process.cpuUsage();
  for (const text of texts) check(text);
  const used = process.cpuUsage(start);
  console.log((used.user + used.system) / 1e6);
})()
"""
WRITE_GOOD = NODE.replace("LOAD", "require('write-good')")
ALEX = NODE.replace("LOAD", "(await import(process.env.NODE_PATH + '/alex/index.js')).text")
IMPORT = """
import time
start = time.process_time()
import facilitator.wording.any_language
print(time.process_time() - start)
"""


def main() -> int:
    """Measure in rounds, each program in turn, and print words per second; 1 when a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--peers", type=Path, default=Path("peers"))
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    known = [json.loads(line)["text"] for line in chosen.sentences.read_text(encoding="utf-8").splitlines()]
    modules, python = chosen.peers / "node_modules", str(chosen.peers / "bin" / "python")
    programs = {
        "facilitator": ([sys.executable, "-c", OURS], 3_000),
        "write-good": (["node", "-e", WRITE_GOOD], 3_000),
        "alex": (["node", "-e", ALEX], 300),
        "proselint": ([python, "-c", PROSELINT], 50),
    }
    speeds: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        for _round in range(chosen.rounds):
            for name, (command, count) in programs.items():
                texts = [known[at % len(known)] for at in range(count)]
                file = Path(folder) / "texts.json"
                file.write_text(json.dumps(texts), encoding="utf-8")
                seconds = _seconds([*command, str(file)], modules)
                if seconds:
                    speeds[name].append(sum(len(text.split()) for text in texts) / seconds)
    for name, found in speeds.items():
        print(f"{name:<12} {statistics.median(found):>10,.0f} words/s" if found else f"{name:<12} not there")
    starts = [_seconds([sys.executable, "-c", IMPORT], modules) or 0.0 for _round in range(5)]
    one = _forty_words()
    print(f"import       {1000 * statistics.median(starts):>10.1f} ms (at most 60)")
    print(f"forty words  {1000 * one:>10.3f} ms (at most 1)")
    pairs = list(zip(speeds["facilitator"], speeds["write-good"], strict=False))
    ratio = statistics.median(ours / peer for ours, peer in pairs) if pairs else 0.0
    print(f"facilitator / write-good {ratio:.2f} (at least 1.3)")
    return int(statistics.median(starts) > 0.06 or one > 0.001 or (bool(pairs) and ratio < 1.3))


def _seconds(command: list[str], modules: Path) -> float | None:
    environment = os.environ | {"NODE_PATH": str(modules.resolve())}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return float(done.stdout.split()[-1]) if done.returncode == 0 and done.stdout else None


def _forty_words() -> float:
    """Return the median time of one sentence of forty words, as it is checked while somebody types."""
    from facilitator import resources
    from facilitator.wording.any_language import AnyLanguageChecker

    checker = AnyLanguageChecker(
        lambda name: resources.path(f"wording/{name}.toml").read_text(encoding="utf-8")
    )
    text = (
        "At ten past two the on-call engineer saw the first page, opened the dashboard of the queue, and "
        "then somebody should have checked the replica before the second deploy went out to all of "
        "the regions there that day."
    )
    times = []
    for _round in range(300):
        start = time.process_time()
        checker.check(text)
        times.append(time.process_time() - start)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
