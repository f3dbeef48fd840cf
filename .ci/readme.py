"""Checks that README.md is true: make targets, options, pictures and rooms are those that exist."""

import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[1]
readme = (root / "README.md").read_text()
makefile = (root / "Makefile").read_text()
wrong = []


def same(what, said, there):
    for name in sorted(said - there):
        wrong.append(f"README names the {what} {name}, which does not exist")
    for name in sorted(there - said):
        wrong.append(f"README does not name the {what} {name}")


targets = set(re.search(r"\.PHONY: (.*)", makefile)[1].split()) - {"prepare", "unit-test", "browser-test"}
same("make target", set(re.findall(r"`make ([a-z-]+)", readme)), targets)

options = set(re.findall(r"^\| `(--[a-z-]+)", readme, re.M))
help_text = subprocess.run(
    [root / ".build/debug/shingi", "serve", "--help"], capture_output=True, text=True, check=True).stdout
same("option", options, set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", help_text, re.M)) - {"--help"})

rooms = {p.name for p in (root / "Sources").iterdir()}
listed = set(re.findall(r"^  ((?:C?[A-Z]\w+ ?)+|shingi)(?: |$)", readme.split("## Where things live")[1].split("```")[1], re.M))
same("room", {name for line in listed for name in line.split()}, rooms)

for picture in re.findall(r"\]\((Resources/[^)]+)\)", readme):
    if not (root / picture).exists():
        wrong.append(f"README shows {picture}, which does not exist")

print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
sys.exit(1 if wrong else 0)
