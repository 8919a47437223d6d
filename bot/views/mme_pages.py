"""/mme: the form for one opioid, and the page with the total or with the reason why there is none."""

from decimal import Decimal

import discord

from bot.rules.opioids import (
    DETAIL,
    SOURCE,
    SOURCE_URL,
    TABLE_VERSION,
    Caution,
    Drug,
    Intake,
    MmeTotal,
    NoTotal,
    Refusal,
    Share,
    cautions_for,
    dose_band,
)
from bot.rules.written_doses import MOST_OPIOIDS, to_code
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Tone, card
from bot.views.form import form, menu_field, text_field
from bot.views.speaker import Speaker

MOST_TYPED = 30


def mme_form(
    speaker: Speaker,
    before: tuple[Intake, ...],
    *,
    draft_id: int | None = None,
    drug: str = "",
    dose: str = "",
    times: str = "",
) -> discord.ui.Modal:
    """One opioid, after those `before` it; filled in where something comes back for mending."""
    title = (
        speaker.say("form-mme-next", place=len(before) + 1, most=MOST_OPIOIDS)
        if before
        else speaker.say("form-mme-title")
    )
    return form(
        title,
        custom_id("form-mme", _about(before, draft_id)),
        menu_field(
            "drug",
            speaker.say("form-mme-drug"),
            {one.value: drug_name(speaker, one) for one in Drug},
            description=speaker.say("form-mme-drug-hint"),
            chosen=[drug],
        ),
        text_field(
            "dose",
            speaker.say("form-mme-dose"),
            description=speaker.say("form-mme-dose-hint"),
            default=dose,
            most=MOST_TYPED,
        ),
        text_field(
            "times",
            speaker.say("form-mme-times"),
            description=speaker.say("form-mme-times-hint"),
            default=times,
            most=MOST_TYPED,
            required=False,
        ),
    )


def mme_page(
    speaker: Speaker, added: MmeTotal | NoTotal, *, draft_id: int | None = None
) -> discord.ui.LayoutView:
    """The total with its arithmetic, band and cautions; or no number at all, and why.

    `draft_id`: the question in whose details the band can stand.
    """
    if isinstance(added, NoTotal):
        tone = Tone.ALERT
        parts = [_no_total(speaker, added)]
    else:
        tone = Tone.WAITING if added.has_methadone else Tone.PLAIN
        parts = [_total(speaker, added), _band(speaker, added)]
    return card(
        *parts,
        _cautions(speaker, added),
        speaker.say("mme-source", version=TABLE_VERSION, source=SOURCE, url=SOURCE_URL),
        tone=tone,
        buttons=_buttons(speaker, added, draft_id),
    )


def drug_name(speaker: Speaker, drug: str) -> str:
    """An opioid in words."""
    return speaker.say(f"mme-drug-{Drug(drug).value}".replace("_", "-"))


def _buttons(speaker: Speaker, added: MmeTotal | NoTotal, draft_id: int | None) -> list[ActionButton]:
    """Add is missing where a drug has voided the total: no further one could bring a number back."""
    about = _about(added.intakes, draft_id)
    buttons = [
        ActionButton("mme-change", about, label=speaker.say("button-mme-change")),
        ActionButton("mme-new", _about((), draft_id), label=speaker.say("button-mme-new")),
    ]
    if isinstance(added, MmeTotal) and len(added.intakes) < MOST_OPIOIDS:
        buttons.insert(0, ActionButton("mme-add", about, label=speaker.say("button-mme-add")))
    if draft_id is not None:
        buttons.append(ActionButton("details", draft_id, label=speaker.say("button-mme-back")))
        if isinstance(added, MmeTotal) and dose_band(added) is not None:
            use = ActionButton(
                "mme-use", about, label=speaker.say("button-mme-use"), style=discord.ButtonStyle.primary
            )
            buttons.insert(0, use)
    return buttons


def _about(intakes: tuple[Intake, ...], draft_id: int | None) -> str:
    """What a button has to know; at most 70 characters with five opioids and a draft's number of ten digits."""
    return to_code(intakes) + ("" if draft_id is None else f";{draft_id}")


def _total(speaker: Speaker, total: MmeTotal) -> str:
    mme = _number(speaker, total.mme)
    heading = (
        speaker.say("mme-total-methadone", mme=mme)
        if total.has_methadone
        else speaker.say("mme-total", mme=mme)
    )
    return "\n".join([heading, *(f"- {_share(speaker, share)}" for share in total.shares)])


def _share(speaker: Speaker, share: Share) -> str:
    details = {
        "drug": drug_name(speaker, share.intake.drug),
        "dose": _number(speaker, share.intake.dose or Decimal(0)),
        "factor": _number(speaker, share.factor),
        "mme": _number(speaker, share.mme),
    }
    if share.intake.drug == Drug.FENTANYL_PATCH:
        return speaker.say("mme-share-patch", **details)
    return speaker.say("mme-share", times=share.intake.times_a_day, **details)


def _band(speaker: Speaker, total: MmeTotal) -> str:
    band = dose_band(total)
    if band is None:
        return speaker.say("mme-no-band")
    return speaker.say("mme-band", band=speaker.say(f"band-{DETAIL}-{band}".replace("_", "-")))


def _no_total(speaker: Speaker, refused: NoTotal) -> str:
    reasons = [f"- {_reason(speaker, drug, reason)}" for drug, reason in refused.refusals.items()]
    names = ", ".join(drug_name(speaker, intake.drug) for intake in refused.intakes)
    given = speaker.say("mme-given", drugs=names)
    return "\n".join([speaker.say("mme-no-total"), *reasons, speaker.say("mme-no-total-why"), given])


def _reason(speaker: Speaker, drug: str, reason: Refusal) -> str:
    key = f"mme-void-{reason.value}".replace("_", "-")
    return speaker.say(key, drug=drug_name(speaker, drug), version=TABLE_VERSION)


def _cautions(speaker: Speaker, added: MmeTotal | NoTotal) -> str:
    lines = [f"- {_caution(speaker, caution)}" for caution in cautions_for(added)]
    return "\n".join([speaker.say("mme-cautions"), *lines])


def _caution(speaker: Speaker, caution: Caution) -> str:
    return speaker.say(f"mme-caution-{caution.value}".replace("_", "-"))


def _number(speaker: Speaker, number: Decimal) -> str:
    return speaker.say("mme-number", number=number)
