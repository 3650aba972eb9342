"""Reading: from files, folders, addresses and standard input to articles, and the regions of an article's text."""

from quotes.read.formats import Format, formats
from quotes.read.paths import read_paths
from quotes.read.region_load import RegionRuleError, load_region_rules
from quotes.read.region_rules import RegionRules
from quotes.read.regions import NAVIGATION, Region, mark_regions
from quotes.read.source import Limits, ReadOptions

__all__ = [
    "NAVIGATION",
    "Format",
    "Limits",
    "ReadOptions",
    "Region",
    "RegionRuleError",
    "RegionRules",
    "formats",
    "load_region_rules",
    "mark_regions",
    "read_paths",
]
