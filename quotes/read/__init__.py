"""Reading: from files, folders and standard input to articles."""

from quotes.read.paths import read_paths
from quotes.read.region_load import RegionRuleError, load_region_rules
from quotes.read.region_rules import RegionRules
from quotes.read.regions import NAVIGATION, Region, mark_regions

__all__ = ["NAVIGATION", "Region", "RegionRuleError", "RegionRules", "load_region_rules", "mark_regions", "read_paths"]
