"""What the word lists say about one word, given in lower case and without accents."""

import re

from bot.rules.identifiers.lexicon import read_folded

_CLINICAL_ENDING = re.compile(
    r"(?:itis|ites?|osis|oses?|algia|algies?|path(?:y|ies?|ic)|ectom(?:y|ies?)|plast(?:y|ies?)|otom(?:y|ies?)"
    r"|scop(?:y|ies?)|grams?|graph(?:y|ies?)|a?emia|emies?|oides?|oedem[ae]s?|uree|uria|omas?|mab|nib|pril|sartan|statine?|azole|cill?in|mycine?"
    r"|cycline|caines?|codone|morphone|triptan|gepant|[aeo]pam|oxetine|triptyline|idone|azine|profen|fenac"
    r"|coxib|sone|solone|olol|dipine|tidine|prazole|setron|gli(?:ptin|flozin)|glutide|parine?|xaban|gabaline?"
    r"|(?:a|o)?esth?esi[ae]s?|plegi[ae]|trophy|gen(?:ic|ique)|log(?:y|ies?|ists?|ues?)|therap(?:y|ies?|ists?)"
    r"|iforme?|oids?|ismes?|isms?|tions?|ments?|ness|[ai]bles?|ically|i[sz](?:ed|ing|ation)|ti(?:ve|que)s?|iques?"
    r"|issim(?:us|a)|[ai]tus|oide?us|orum|[ai]lis|[ai]ris|(?<=.{5})ine|cept|ium"
    r"|ectasi[ae]|lysis|centesis|odyni[ae]|dynia|kinesi[ae]|phobi[ae]|sclerosis|stenosis|vertebral|articular"
    r"|muscular|radicular|cutaneous|osseous|spinal|cranial|facial|lateral|medial|chondral|frequency|malacia|kyphosis"
    r"|lordosis|scoliosis|oscopic|ectomized|idic|idine|ocaine|oxacin|tropin|platin|rubicin|tinib)$"
)

_CLINICAL_BEGINNING = re.compile(
    r"^(?:neuro|cardio|gastro|osteo|arthr|hyper|hypo|peri|intra|inter|supra|infra|trans|electro|radio|therm|cryo|immuno"
    r"|h[a]?emo|dermat|spondyl|cervic|lumbo|sacro|costo|sterno|thrombo|angio|psycho|pharma|physio|kinesio|hepat|nephr"
    r"|pulmo|crani|encephal|myel|radicul|tend[io]n|burs|fasci|synov|opio|cannab|gabap|micro|macro|multi|poly|post|para"
    r"|retro|sub|super|ultra|extra|endo|ecto|meta|fibro|lipo|glyco|patello|tibio|femoro|temporo|zygo|occipit|atlanto"
    r"|acromio|gleno|scapul|humer|metacarp|metatars|phalang)",
)
_PREFIX = re.compile(r"^(?:re|un|non|pre|de|dis|over|under|out|mis|anti|auto|co|hemi|semi|sous|sur)(?=.{4})")
_LONG_TERM = 9
_LONG_WORD = 7
_SHORT_PART = 4


def is_ordinary(word: str) -> bool:
    """A word of everyday English or French, in the singular or plural; of a compound, every part."""
    if "-" in word or "'" in word:
        parts = [part for part in re.split(r"[-']", word) if len(part) > 1]
        return bool(parts) and all(is_ordinary(part) or is_clinical(part) for part in parts)
    forms = {word, word.removesuffix("s")}
    if len(word) >= _LONG_WORD:
        forms |= {
            word.removesuffix("ed"),
            word.removesuffix("d"),
            word.removesuffix("ing"),
            word.removesuffix("ly"),
        }
        forms.add(_PREFIX.sub("", word))
    return any(form in read_folded(words) for form in forms for words in ("english_words", "french_words"))


def is_term(word: str) -> bool:
    """A brand, drug, disease, language, day or the like."""
    if word in read_folded("clinical_terms") or word in read_folded("medical_words"):
        return True
    if word.endswith("s") and word[:-1] in read_folded("clinical_terms"):
        return True
    if "-" in word:
        parts = [part for part in word.split("-") if len(part) > 2]
        explained = all(is_clinical(part) or is_ordinary(part) or is_eponym(part) for part in parts)
        return explained and any(is_clinical(part) for part in parts) and not is_given(word)
    return False


def is_clinical(word: str) -> bool:
    """A term, or a word that sounds like one."""
    return is_term(word) or sounds_clinical(word)


def sounds_clinical(word: str) -> bool:
    """No list has it, but it begins or ends as medical words do, and no list of names has it either."""
    if len(word) < 7 or is_given(word) or is_family(word):
        return False
    long = len(word) >= _LONG_TERM
    return _CLINICAL_ENDING.search(word) is not None or (
        long and _CLINICAL_BEGINNING.search(word) is not None
    )


def is_eponym(word: str) -> bool:
    """A person whose name became a test, a sign, a score or a disease."""
    return word in read_folded("eponyms") or (
        "-" in word and all(part in read_folded("eponyms") for part in word.split("-"))
    )


def is_given(word: str) -> bool:
    """A given name that is no everyday word; of "Jean-Luc" and "Soo-Jin", the first part."""
    names = read_folded("given_names")
    if word in names:
        return True
    first, hyphen, rest = word.partition("-")
    return (
        hyphen != ""
        and first in names
        and (rest in names or len(rest) <= _SHORT_PART)
        and not is_eponym(word)
    )


def is_family(word: str) -> bool:
    """A family name that is no everyday word; of a double name, either part."""
    names = read_folded("family_names")
    return word in names or (
        "-" in word and any(part in names for part in word.split("-")) and not is_eponym(word)
    )


def is_given_or_word(word: str) -> bool:
    """A given name that is an everyday word as well: Grace, Will, Claire."""
    return word in read_folded("given_names_that_are_words")


def is_family_or_word(word: str) -> bool:
    """A family name that is an everyday word as well: White, Baker, Roy."""
    return word in read_folded("family_names_that_are_words")


def is_place_or_word(word: str) -> bool:
    """A place that is a word, a name or part of an instrument's name as well: Marathon, London, Paris."""
    return word in read_folded("places_that_are_words")


def is_unknown(word: str) -> bool:
    """No list and no ending explains this word, so it may well be somebody."""
    if len(word) < 3 or is_given_or_word(word) or is_family_or_word(word):
        return False
    explained = is_clinical(word) or is_ordinary(word) or is_eponym(word) or is_place_or_word(word)
    return not explained


def is_short_name(word: str) -> bool:
    """A name of two letters: Li, Ng, Vo. Alone it could be sodium or a state."""
    return word in read_folded("short_names")


def is_companion(word: str) -> bool:
    """A word beside which a name is an eponym: sign, score, positive."""
    return word in read_folded("eponym_companions")


def is_relation(word: str) -> bool:
    """Somebody's wife, fils, neighbour."""
    return word in read_folded("relations")


def is_provider_role(word: str) -> bool:
    """A physiotherapist, une neurologue."""
    return word in read_folded("provider_roles")


def does_what_people_do(word: str) -> bool:
    """A verb that a person's name stands before."""
    return word in read_folded("person_verbs")
