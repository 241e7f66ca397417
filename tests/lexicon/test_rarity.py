from checker.lexicon.rarity import UNKNOWN, rarity, zipf


def test_common_words_weigh_nothing_and_unknown_words_all():
    assert zipf("the") > 7
    assert rarity("the") < 0.05 < rarity("missile") < rarity("zzyzx") == 1.0
    assert zipf("zzyzx") == UNKNOWN
