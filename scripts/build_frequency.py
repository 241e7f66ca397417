"""Write checker/lexicon/frequency.txt: how common English words are, on the Zipf scale, in steps of a tenth.

    pip install wordfreq
    python scripts/build_frequency.py

The figures come from wordfreq (Robyn Speer, doi 10.5281/zenodo.7199437), whose data is under CC BY-SA 4.0; the
file made from them is under the same licence.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import wordfreq

WORDS = 30_000
TARGET = Path(__file__).parents[1] / "checker" / "lexicon" / "frequency.txt"


def main() -> None:
    """Write the table: one line for each tenth of Zipf, the figure first, then its words in alphabetical order."""
    bands: dict[float, list[str]] = defaultdict(list)
    for word in wordfreq.top_n_list("en", WORDS):
        if word.isalpha():
            bands[round(wordfreq.zipf_frequency(word, "en"), 1)].append(word)
    lines = [
        "# English word frequencies on the Zipf scale (log10 of occurrences in a thousand million words).",
        "# Made by scripts/build_frequency.py from wordfreq (Robyn Speer), data under CC BY-SA 4.0, as is this file.",
    ]
    lines += [f"{band:.1f} {' '.join(sorted(words))}" for band, words in sorted(bands.items(), reverse=True)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
