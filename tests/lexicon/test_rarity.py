from checker.lexicon.rarity import rarity


def test_common_words_weigh_nothing_and_unknown_words_all():
    assert rarity("the") < 0.05 < rarity("missile") < rarity("zzyzx") == 1.0
