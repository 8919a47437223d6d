"""Towns, townships, First Nations, reserves. A place that is a word or a name as well counts only in its context."""

import re
from collections.abc import Iterator
from functools import cache

from bot.rules.identifiers.finding import Kind, Tier
from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.passage import Passage
from bot.rules.identifiers.rule import Hit, Sense
from bot.rules.identifiers.vocabulary import is_clinical, is_eponym, is_ordinary, is_place_or_word

PLACE = Sense(Kind.PLACE, "finding-place", "suggest-kind-of-place", specificity=5)
LONG_PLACE = Sense(Kind.PLACE, "finding-place", "suggest-kind-of-place", specificity=6)
PERHAPS_PLACE = Sense(Kind.PLACE, "finding-place", "suggest-kind-of-place", Tier.WARN, specificity=2)
LISTS = ("ontario_municipalities", "ontario_communities", "first_nations", "other_places")
_MOST_WORDS = 7
_NATION = re.compile(
    r"\s(?:(?:Ojibway|Cree|Anishinaabe|Anishinabek|Mohawk|Ojibwe|Lake|Island|Independent)\s){0,2}"
    r"(?:First\sNations?|Nation|Reserve|Indian\sReserve|Territory|territory|reserve)\b(?:\s(?:No\.\s?|#\s?)?\d{1,3}[A-Z]?)?"
)
_PROVINCE = re.compile(
    r",?\s{1,2}\(?(?:Ontario|Ont\.?|ON|Que?bec|QC|PQ|Manitoba|MB|Man\.|Alberta|AB|B\.?C\.?|Saskatchewan|SK|Sask\.?|Nunavut"
    r"|NB|NS|NL|PEI|Florida|FL|Michigan|MI|Minnesota|MN|Texas|TX|Arizona|AZ|New\sYork|NY|USA|U\.S\.|UK|Jamaica|India)\b"
)
_LAND = re.compile(
    r"\b(?:Lake|Lac|Riviere|Mount|Port|Fort|Baie|Ile)\s(?!of\b)[A-Z][a-z]{2,15}(?:[\s-][A-Z][a-z]{2,15})?"
    r"|(?<![.!?]\s)\b(?!(?:The|My|Our|Her|His|Great|Canadian|Hudson)\s)[A-Z][a-z]{2,15}(?:\s[A-Z][a-z]{2,15})?\s(?:Lake|Bay|River|Island|Falls|Harbour"
    r"|Harbor|Creek|Beach|Landing|Corners|Inlet|Cove|Junction|Crossing|Narrows|Rapids|Springs|Mills|Village)\b"
)
_INTO = re.compile(
    r"(?:^|[\s(])(?:in|from|near|outside|around|at|to|towards?|via|leaving|left|visit(?:ing|s)?|lives?|resident\sof|above"
    r"|between|north|south|east|west|downtown|rural|a|au|aux|vers|pres\sde|dans|habite|demeure|hors\sde|region\sde"
    r"|city|town|village)\s(?:the\s)?\(?$",
    re.IGNORECASE,
)
_SURELY_INTO = re.compile(
    r"(?:^|[\s(])(?:in|from|near|outside|around|lives?\s(?:in|at|near)|moved\sto|(?:drives?|drove|flew|flies|flown|went|goes"
    r"|travels?|travell?ed|back|home|transferred|sent|bus|trip|refer(?:red)?|move|moving|commutes?)\s(?:\w{1,8}\s)?to"
    r"|native\sof|town\sof|city\sof|village\sof|mayor\sof|demeure\sa|habite\s(?:a)?|vi[tv](?:ant)?\sa|vient\sde|originaire\sde"
    r"|pres\sde|arrivee?\sde|vue?\sa|travaille\sa|a|hors\sde|demenagee?\s(?:a|de)|region\sde|village\sde|ville\sde|outside\sof|north\sof|south\sof"
    r"|east\sof|west\sof)\s{1,2}\(?$",
    re.IGNORECASE,
)

_HOME = re.compile(
    r"\b(?:(?:lives?|living|lived|resid(?:es?|ing|ent)|born|raised|stays?|staying|grew\sup)\s(?:\w{1,9}\s)?(?:in|at|near|outside|on|of)"
    r"|(?:woman|man|male|female|patient|girl|boy|lady|gentleman|person|people|family|farmer|teacher|he\sis|she\sis|originally)\sfrom"
    r"|moved\s(?:here\s)?(?:to|from)|near|outside(?:\sof)?|pres\sde|(?:drives?|drove|comes?|came|flies|flew|flown|travel(?:s|led)|bus(?:ses|sed)?|commutes?|arrived|down|up|over|over"
    r"|sent|referred|transferred|medevaced|all\sthe\sway|family|retired|relocated|immigrated|emigrated)\s(?:\w{1,9}\s){0,2}from|retired\sto|back\shome\sin|home\s(?:in|to)|arrivee?\sde|demeure\sa|habite\s?a?|native?\sd[eu]|originaire\sde|vit\sa|vient\sde|reside\sa)\s{1,2}$",
    re.IGNORECASE,
)


def places_in(passage: Passage) -> Iterator[Hit]:
    """Yield places, the longest reading first; a First Nation's or province's name behind it belongs to it."""
    place = 0
    while place < len(passage.words):
        end = _gazetteer_end(passage, place)
        sense = _sense(passage, place, end) if end else None
        if sense is None and (end := _unlisted_end(passage, place)):
            sense = PLACE
        if sense is None:
            place += 1
            continue
        start, stop = passage.words[place].start, passage.words[end - 1].end
        behind = _NATION.match(passage.text, stop) or _PROVINCE.match(passage.text, stop)
        yield Hit(start, behind.end() if behind else stop, sense)
        place = end
    for match in _LAND.finditer(passage.text):
        before = passage.text[max(0, match.start() - 24) : match.start()]
        if all(is_clinical(part) for part in re.split(r"[\s-]", match[0].lower())[:-1]):
            continue
        stands = _ON.search(before) is not None
        if stands or not match[0].endswith(("Falls", "Springs", "Village")):
            yield Hit(*match.span(), PLACE if stands else PERHAPS_PLACE)


_ON = re.compile(
    r"\b(?:in|from|on|near|at|to|outside|outside\sof|a|au|de|pres\sde)\s(?:the\s)?$", re.IGNORECASE
)


def _gazetteer_end(passage: Passage, place: int) -> int:
    """Give the place behind the longest entry that begins here; 0 where none does."""
    first = passage.words[place]
    if first.key not in _openings() and first.text.lower() not in _openings():
        return 0
    for end in range(min(place + _MOST_WORDS, len(passage.words)), place, -1):
        words = passage.words[place:end]
        if any(len(word.gap) > 4 or set(word.gap) & set(";:!?\n") for word in words[1:]):
            continue
        written = passage.text[first.start : words[-1].end].lower()
        tail = passage.text[words[-1].end : words[-1].end + 2].lower()
        entry = re.sub(r"\s+", " ", written)
        if entry in _gazetteer() or (tail == "'s" and entry + tail in _gazetteer()):
            return end
    return 0


def _unlisted_end(passage: Passage, place: int) -> int:
    """Give the place behind capitalised words that stand where a town stands: "lives in X", "X, Ontario"."""
    word, end = passage.words[place], place + 1
    if (
        not word.is_capital
        or word.is_initial
        or word.is_loud
        or word.is_abbreviation
        or word.touches_digit
        or is_clinical(word.key)
    ):
        return 0
    while (
        end - place < _MOST_WORDS
        and passage.follows_closely(end)
        and passage.words[end].is_capital
        and not passage.words[end].is_abbreviation
    ):
        if is_clinical(passage.words[end].key) or passage.words[end].touches_digit:
            break
        end += 1
    before = passage.text[max(0, word.start - 24) : word.start]
    everyday = all(is_ordinary(one.key) for one in passage.words[place:end])
    if not everyday and _HOME.search(before) and not passage.has_companion_after(end):
        return end
    named = _PROVINCE.match(passage.text, passage.words[end - 1].end)
    return end if named and "," in named[0] and not (everyday and word.begins_sentence) else 0


def _sense(passage: Passage, place: int, end: int) -> Sense | None:
    first = passage.words[place]
    entry = re.sub(r"\s+", " ", passage.text[first.start : passage.words[end - 1].end].lower())
    stop = passage.words[end - 1].end
    before = passage.text[max(0, first.start - 24) : first.start]
    if not first.is_capital:
        return _typed_small(passage, entry, before)
    if first.touches_digit:
        return None
    province = _PROVINCE.match(passage.text, stop) or _NATION.match(passage.text, stop)
    if province:
        return LONG_PLACE
    if passage.has_companion_after(end) or passage.has_companion_before(place):
        return None
    if end - place > 1 and not is_place_or_word(entry):
        return LONG_PLACE
    if not is_place_or_word(entry) and not (first.is_loud and is_ordinary(entry)):
        far = entry in read_folded("other_places") and not _INTO.search(before)
        return PERHAPS_PLACE if far else PLACE
    if _SURELY_INTO.search(before) and not (first.is_loud and is_ordinary(entry)):
        return PLACE
    if is_ordinary(entry) or is_eponym(entry) or first.is_loud:
        return None
    if _INTO.search(before):
        return PLACE
    return PERHAPS_PLACE if not first.begins_sentence or _INTO.search(before) else None


def _typed_small(passage: Passage, entry: str, before: str) -> Sense | None:
    """A place in lower case: only where somebody lives or comes from, and only if it is no everyday word."""
    if (is_ordinary(entry) and " " not in entry) or (
        is_place_or_word(entry) and not _SURELY_INTO.search(before)
    ):
        return None
    if (
        " " in entry
        and all(is_ordinary(part) for part in entry.split(" "))
        and not _SURELY_INTO.search(before)
    ):
        return None
    return PLACE if _SURELY_INTO.search(before) else PERHAPS_PLACE


@cache
def _gazetteer() -> frozenset[str]:
    return frozenset().union(*(read_folded(name) for name in LISTS))


@cache
def _openings() -> frozenset[str]:
    return frozenset(re.split(r"[\s./,']", entry)[0] for entry in _gazetteer()) | frozenset(
        entry.split(" ")[0] for entry in _gazetteer()
    )
