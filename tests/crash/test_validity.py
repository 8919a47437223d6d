"""The check of requests itself: what Discord takes passes, and what it refuses is found, with where it stands."""

import pytest

from tests.fixtures.discord_requests import OPENAPI, Request, Validity

V2 = 1 << 15
needs_description = pytest.mark.skipif(
    not OPENAPI.exists(),
    reason="Discord's OpenAPI description is not beside the project (shared/discord/openapi.json)",
)


def text(words: str = "Well said") -> dict:
    return {"type": 10, "content": words}


def button(custom_id: str = "echo:send:1", **more) -> dict:
    return {"type": 2, "style": 1, "label": "Send", "custom_id": custom_id, **more}


def row(*parts) -> dict:
    return {"type": 1, "components": list(parts)}


def card(*parts) -> dict:
    return {"flags": V2, "components": [{"type": 17, "components": list(parts)}]}


def posted(body) -> Request:
    return Request("POST", "/channels/1/messages", body)


def modal(*parts) -> Request:
    data = {"custom_id": "echo:form-case:new", "title": "Ask", "components": list(parts)}
    return Request("POST", "/interactions/1/t/callback", {"type": 9, "data": data})


def label(name: str) -> dict:
    return {"type": 18, "label": "What", "component": {"type": 4, "custom_id": name, "style": 1}}


MENU = {"type": 3, "custom_id": "m", "options": [{"label": "a", "value": "a"}, {"label": "b", "value": "b"}]}


@pytest.mark.parametrize(
    "request_",
    [
        posted(card(text(), row(button()), row(MENU)) | {"nonce": "A" * 25, "enforce_nonce": True}),
        modal(*[label(f"f{number}") for number in range(5)]),
        Request("PATCH", "/channels/1", {"archived": False, "applied_tags": ["5"]}),
        Request("POST", "/users/@me/channels", {"recipient_id": 5}),
    ],
)
def test_what_discord_takes_passes(request_):
    assert Validity.by_description().check(request_) == []


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (posted(card(*[text() for _ in range(40)])), "41 components"),
        (posted(card(text("a" * 2_500), text("b" * 2_500))), "5000 characters of text displays"),
        (posted(card(text()) | {"content": "and this"}), "content beside components V2"),
        (posted(card(row(button(), button()))), "custom_id echo:send:1 2 times"),
        (posted(card(row(button(), MENU))), "a select that is not alone in its row"),
        (posted(card(row(*[button(f"b{number}") for number in range(6)]))), "6 components in a row"),
        (posted(card(row(button(label="")))), "a button without a label"),
        (posted({"components": [text()]}), "without the flag of V2"),
        (posted({"content": "a" * 2_001}), "content of more than 2,000 characters"),
        (posted(card(text()) | {"nonce": "A" * 26}), "the nonce is longer than 25 characters"),
        (modal(*[label(f"f{number}") for number in range(6)]), "more than five parts in a form"),
        (Request("DELETE", "/channels/1", reason="a" * 513), "the reason is longer"),
    ],
)
def test_what_the_description_does_not_say_is_found(request_, said):
    assert said in "\n".join(Validity(None).check(request_))


@needs_description
@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (posted(card(text(""))), "components/0/components/0/content"),
        (posted(card(text(), {"type": 99})), "components/0/components/1"),
        (posted(card(row(button("i" * 101)))), "custom_id"),
        (posted(card(text()) | {"colour": 5}), "colour"),
        (modal({"type": 18, "label": "w" * 46, "component": label("f")["component"]}), "components/0/label"),
        (
            Request("POST", "/channels/1/threads", {"name": "C-1", "message": card(text(""))}),
            "message/components",
        ),
        (Request("PATCH", "/channels/1", {"archived": "yes"}), "archived"),
        (Request("POST", "/channels/1/telegrams", {}), "no such operation"),
        (Request("GET", "/channels/1/messages", query={"since": "5"}), "unknown query since"),
    ],
)
def test_what_the_description_forbids_is_found_with_its_place(request_, said):
    assert said in "\n".join(Validity.by_description().check(request_))
