"""Time expressions: found by their head words, read into small nested forms, resolved to TIMEX3 values.

`recognize` reads words and knows no calendar, `resolve` knows the calendar and no words; `expression` holds the
forms that pass between them.
"""

from checker.extract.time.find import find
from checker.extract.time.intervals import interval
from checker.extract.time.published import infer_published

__all__ = ["find", "infer_published", "interval"]
