"""hune: a sourced, dated picture of a conflict, calibrated forecasts, and a brief that shows its evidence."""

__version__ = "0.1.0"
