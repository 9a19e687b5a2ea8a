#!/usr/bin/env python3
"""Converts a YAML document to JSON, for the build."""
import json
import sys
from pathlib import Path

import yaml

source, target = sys.argv[1:]
document = yaml.safe_load(Path(source).read_text(encoding="utf-8"))
Path(target).write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
