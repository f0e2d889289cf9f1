"""
The background checks of a spreadsheet program and the usual questions of auditing tools, asked of a finished workbook by
a reader that shares no code with what wrote it. Prints how often each kind is found, with some of the cells, as JSON.
"""
import json
import re
import sys

from openpyxl import load_workbook
from openpyxl.formula import Tokenizer
from openpyxl.formula.translate import Translator
from openpyxl.utils import range_boundaries

LONG = 120
SAMPLES = 5

path = sys.argv[1]
written, stored = load_workbook(path), load_workbook(path, data_only=True)
found = {}


def flag(kind, sheet, cell):
    entry = found.setdefault(kind, {"count": 0, "sheets": {}, "cells": []})
    entry["count"] += 1
    entry["sheets"][sheet.title] = entry["sheets"].get(sheet.title, 0) + 1
    if len(entry["cells"]) < SAMPLES:
        entry["cells"].append(f"{sheet.title}!{cell.coordinate}")


def is_formula(cell):
    return cell.data_type == "f"


def at(sheet, row, column):
    return sheet.cell(row, column) if row > 0 and column > 0 else None


def as_if_at(cell, other):
    """The formula of another cell, as it would read copied here."""
    return Translator(other.value, origin=other.coordinate).translate_formula(cell.coordinate)


def differs_from_both(cell, one, other):
    if not (one is not None and other is not None and is_formula(one) and is_formula(other)):
        return False
    copied = as_if_at(cell, one)
    return copied == as_if_at(cell, other) and copied != cell.value


def references(cell):
    """The ranges a formula reads: sheet and bounds. Names are left out."""
    for token in Tokenizer(cell.value).items:
        if token.type != "OPERAND" or token.subtype != "RANGE":
            continue
        prefix, _, area = token.value.rpartition("!")
        title = prefix.strip("'").replace("''", "'") or cell.parent.title
        if title in written.sheetnames and re.fullmatch(r"\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?", area):
            yield title, range_boundaries(area.replace("$", ""))


def blank(title, row, column):
    return written[title].cell(row, column).value is None


def number(cell):
    return cell is not None and isinstance(stored[cell.parent.title][cell.coordinate].value, (int, float))


for sheet in written:
    for row in list(sheet.iter_rows()):
        for cell in row:
            value = stored[sheet.title][cell.coordinate].value
            if isinstance(value, str) and not is_formula(cell):
                if re.fullmatch(r"\s*[-+]?[\d.,]*\d\s*%?\s*", value):
                    flag("number stored as text", sheet, cell)
                if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}", value):
                    flag("date with a year of two digits", sheet, cell)
            if not is_formula(cell):
                continue
            if isinstance(value, str) and value.startswith("#"):
                flag("error value", sheet, cell)
            if value is None:
                flag("formula without a stored value", sheet, cell)
            if len(cell.value) > LONG:
                flag("long formula", sheet, cell)
            if not cell.protection.locked:
                flag("formula in an unlocked cell", sheet, cell)
            across = differs_from_both(cell, at(sheet, cell.row, cell.column - 1), at(sheet, cell.row, cell.column + 1))
            down = differs_from_both(cell, at(sheet, cell.row - 1, cell.column), at(sheet, cell.row + 1, cell.column))
            if across:
                flag("formula unlike its neighbours left and right", sheet, cell)
            if down:
                flag("formula unlike its neighbours above and below", sheet, cell)
            for title, (left, top, right, bottom) in references(cell):
                if left == right and top == bottom:
                    if blank(title, top, left):
                        flag("reference to a blank cell", sheet, cell)
                    continue
                if all(blank(title, r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)):
                    flag("range without a filled cell", sheet, cell)
                beside = written[title]
                ends = [at(beside, top - 1, left), at(beside, bottom + 1, left)] if left == right else []
                ends += [at(beside, top, left - 1), at(beside, top, right + 1)] if top == bottom else []
                if title == sheet.title and cell.value.startswith("=SUM(") and any(
                    number(end) and end.coordinate != cell.coordinate for end in ends
                ):
                    flag("sum that leaves out a number beside its range", sheet, cell)

json.dump(found, sys.stdout, indent=1)
