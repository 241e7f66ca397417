from pathlib import Path

from checker.rules.ground import GROUND

GUIDE = (Path(__file__).parents[2] / "docs/rules.md").read_text(encoding="utf-8")


def test_the_guide_names_every_comparison_with_what_it_compares():
    rows = [line.strip("| ").split(" | ") for line in GUIDE.splitlines() if line.startswith("| `")]
    told = {name: kinds for names, kinds, *_ in rows for name in names.split(", ")}
    for name, ground in GROUND.items():
        if ground.over == "fact":
            assert told[f"`{name}`"] == ", ".join(f"`{kind}`" for kind in ground.kinds)
        elif ground.over == name:
            assert f"`{name}`" in GUIDE
        else:
            assert f"`{name}` over `{ground.over}`" in GUIDE
