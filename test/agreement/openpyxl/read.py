"""Reads a workbook with openpyxl, twice: what its cells hold, and the values stored beside formulas. Prints both as JSON."""
import datetime
import json
import sys

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel


def plain(value):
    return to_excel(value) if isinstance(value, (datetime.datetime, datetime.date)) else value


def cells_of(sheet):
    return {cell.coordinate: plain(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}


path = sys.argv[1]
written, stored = load_workbook(path), load_workbook(path, data_only=True)
json.dump(
    {
        "created": written.properties.created.isoformat(),
        "title": written.properties.title,
        "names": {name.name: name.attr_text for name in written.defined_names.definedName},
        "sheets": {
            sheet.title: {
                "cells": cells_of(sheet),
                "stored": cells_of(stored[sheet.title]),
                "validations": len(sheet.data_validations.dataValidation),
                "conditions": sum(len(rules) for rules in sheet.conditional_formatting._cf_rules.values()),
                "protected": bool(sheet.protection.sheet),
                "frozen": sheet.freeze_panes,
                "landscape": sheet.page_setup.orientation == "landscape",
            }
            for sheet in written
        },
    },
    sys.stdout,
)
