"""The coordinators' board and an asker's view of one case: who owes what, and by when."""

import discord

from bot.services.read_board import BoardLine, DebtView
from bot.services.read_case import CaseView
from bot.views.actions import ActionSelect
from bot.views.card import Tone, card, link, message_url
from bot.views.case_card import heard_and_missing, status_of
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker
from content.markdown import escape_typed

CASES_ON_A_PAGE = 6


def board_page(speaker: Speaker, board: list[BoardLine], page: int) -> discord.ui.LayoutView:
    """Some cases with their debts, a menu to open one, and the way to the other pages."""
    if not board:
        return card(speaker.say("board-empty"), tone=Tone.GOOD)
    pages = -(-len(board) // CASES_ON_A_PAGE)
    page = min(page, pages - 1)
    shown = board[page * CASES_ON_A_PAGE : (page + 1) * CASES_ON_A_PAGE]
    menu = ActionSelect(
        "board-case",
        placeholder=speaker.say("board-choose"),
        options=[
            discord.SelectOption(label=case_name(speaker, line.case), value=str(line.case.id))
            for line in shown
        ],
    )
    return card(
        speaker.say("board-heading", count=len(board)),
        "\n\n".join(_block(speaker, line) for line in shown),
        menus=[menu],
        buttons=page_turns(speaker, "board", page, pages),
    )


def status_page(speaker: Speaker, line: BoardLine) -> discord.ui.LayoutView:
    """For the asker: where the case is, who was heard, and by when an answer is due; nobody by name."""
    case = line.case
    due = [debt.due_at for debt in line.debts if debt.due_at is not None]
    return card(
        speaker.say(
            "status-page",
            number=case_name(speaker, case),
            question=escape_typed(case.question) or speaker.say("text-gone"),
            status=status_of(speaker, case),
            asked=speaker.instant(case.asked_at, "R"),
        ),
        heard_and_missing(speaker, case) if case.slots else "",
        speaker.say("status-due", when=speaker.instant(min(due), "F")) if due else "",
        buttons=[
            link(speaker.say("button-open-case"), message_url(case.guild_id, case.post_id)),
        ]
        if case.post_id is not None
        else [],
    )


def _block(speaker: Speaker, line: BoardLine) -> str:
    case = line.case
    heading = speaker.say(
        "board-line",
        number=case_name(speaker, case),
        topics=", ".join(speaker.topic(topic) for topic in case.topics),
        asked=speaker.instant(case.asked_at, "R"),
        status=status_of(speaker, case),
    )
    return "\n".join([heading, *owed_lines(speaker, line)])


def owed_lines(speaker: Speaker, line: BoardLine) -> list[str]:
    """What is owed in a case, one line each: by whom and by when; what nobody could be found for, honestly."""
    case = line.case
    owed = [_debt(speaker, debt) for debt in line.debts]
    owed += [
        speaker.say("board-nobody-free", profession=speaker.profession(slot.profession))
        for slot in case.slots
        if not slot.is_heard and slot.owner is None and slot.offered_to is None
    ]
    if not case.slots:
        owed.append(speaker.say("board-hub-empty"))
    return owed


def _debt(speaker: Speaker, debt: DebtView) -> str:
    return speaker.say(
        f"board-debt-{debt.kind}",
        profession=speaker.profession(debt.profession) if debt.profession else "",
        person=speaker.person(debt.holder) if debt.holder is not None else speaker.say("nobody"),
        due=speaker.instant(debt.due_at, "R") if debt.due_at is not None else "–",
    )


def case_name(speaker: Speaker, case: CaseView) -> str:
    """The number of a case; before it is opened, that it is new, told apart by its id."""
    return case.number or f"{speaker.say('own-case-unnumbered')} ({case.id})"
