"""Writes the standard templates, Resources/Documents/*.docx, from sheets.py: `make documents`. With --check it tells only whether
those there are the ones that it would write."""

import pathlib
import sys
import zipfile

from sheets import SHEETS, standard

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Resources/Documents"


def parts(file):
    if not file.exists():
        return None
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def stale():
    there = {file.stem for file in FOLDER.glob("*.docx")}
    return sorted(kind for kind in there | set(SHEETS) if kind not in SHEETS or parts(FOLDER / f"{kind}.docx") != standard(kind).file())


if "--check" in sys.argv:
    for kind in stale():
        print(f"Resources/Documents/{kind}.docx is not what .ci/word/sheets.py says: make documents", file=sys.stderr)
    sys.exit(1 if stale() else 0)
for kind in SHEETS:
    (FOLDER / f"{kind}.docx").write_bytes(standard(kind).packed())
