"""Expected problems. Each carries the key of the sentence the person gets; the edge turns it into a reply."""


class DomainError(Exception):
    """A refusal with a sentence: `message_key` is a key of content/messages, `details` its placeholders.

    `details` never holds what a person typed.
    """

    def __init__(self, message_key: str, **details: object) -> None:
        """Keep the key of the sentence and its placeholders."""
        super().__init__(message_key)
        self.message_key = message_key
        self.details = details
