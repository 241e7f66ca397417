import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.language import other_language


@pytest.mark.parametrize(
    "text",
    [
        "Five dead in harbour fire",
        "Harbour board meets; minister flies home",
        "FIVE DEAD IN HARBOUR FIRE",
        "Los Angeles waits, Las Vegas votes",
        "Rio de la Plata: Juan de la Cruz y Garcia wins",
        "Ludwig van der Berg und Kompanie AG shares fall",
        "Coup de grâce for the old bridge",
        "El Niño rains kill 12",
        "Mohammed bin Salman al Saud visits",
        "Team W L T PF PA\nNorth 10 4 2 301 250\nSouth 9 5 2 287 260",
        "Kabul\t1,200\t34\nHerat\t800\t21",
        "12 13 14 15",
        "Gen. Valerii Zaluzhnyi, Oleksii Reznikov, Kyrylo Budanov, Yevhen Moisiuk, Ruslan Khomchak " * 8,
        "The minister said „ми переможемо“ and left the hall with his guards on Friday.",
        "He ordered a café au lait and read Le Monde before the meeting.",
        "",
    ],
)
def test_english_and_what_has_no_language_passes(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("German", "Der Minister sagte am Freitag, dass die Brücke bis Mai gesperrt wird."),
        ("German", "Mindestens fünf Tote nach Brand im Hafen"),
        ("French", "Le ministre a annoncé vendredi que le pont sera fermé pour 200 jours."),
        ("Spanish", "El ministro dijo el viernes que el puente se cerrará por 200 días."),
        ("Dutch", "De minister zei vrijdag dat de brug voor 200 dagen wordt gesloten."),
        ("Polish", "Minister powiedział w piątek, że most będzie zamknięty przez 200 dni."),
        ("Cyrillic", "Міністр сказав у п'ятницю, що міст закриють на 200 днів."),
        ("Cyrillic", "Министр сообщил в пятницу, что мост закроют на 200 дней."),
        ("Chinese", "部长星期五表示，大桥将关闭200天。"),
        ("Arabic", "قال الوزير يوم الجمعة إن الجسر سيغلق 200 يوم."),
        ("Greek", "Ο υπουργός είπε την Παρασκευή ότι η γέφυρα θα κλείσει για 200 ημέρες."),
        ("Korean", "장관은 금요일에 다리가 200일 동안 폐쇄될 것이라고 말했다."),
    ],
)
def test_other_languages_are_told(language: str, text: str) -> None:
    found = other_language(text)
    assert found is not None
    assert language in found


def test_a_language_without_a_list_is_told_by_what_it_lacks() -> None:
    latvian = (
        "ministrs piektdien paziņoja ka tilts būs slēgts divsimt dienas un piebilda ka remonts turpināsies "
        "arī nākamgad jo tas ir vajadzīgs visiem iedzīvotājiem kuri brauc uz darbu katru rītu pāri upei no "
        "vienas pilsētas puses otrā kur atrodas rūpnīcas skolas veikali slimnīcas un osta"
    )
    assert other_language(latvian) == ""


def test_an_english_head_does_not_hide_another_language() -> None:
    german = "Der Minister sagte, dass die Brücke nicht mehr sicher ist und auch nicht saniert wird. "
    assert other_language("Please enable scripts to read this page. " + german * 20) == "German"


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    assert other_language(text) is None or text
