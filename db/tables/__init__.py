"""Every table, so that importing this package registers them all."""

import db.naming as naming
from db.tables.cases import Case, CaseDraft, CaseEventRow, CaseWords, CloseOut, FollowUp, Recommendation
from db.tables.credits import AccreditorRow, CpdRegister, Statement
from db.tables.deliveries import Delivery
from db.tables.didactics import (
    ContentSignature,
    DidacticPost,
    DidacticRead,
    DidacticSchedule,
    DidacticTopic,
    DidacticWeek,
)
from db.tables.erasures import Erasure
from db.tables.incidents import Incident
from db.tables.learning import DidacticRating, QuizAnswer, UnreadDigest
from db.tables.participation import AuditEvent, ParticipationEvent
from db.tables.people import Consent, IdentityLink, Invitation, Person, Specialist
from db.tables.servers import CommandSync, Server, SpacePart
from db.tables.sessions import Attendance, AttendanceImport, ImportedBefore, LiveSession, VoiceStretch
from db.tables.surveys import SurveyAnswer, SurveyInvitation, SurveyRound

__all__ = [
    "AccreditorRow",
    "Attendance",
    "AttendanceImport",
    "AuditEvent",
    "Case",
    "CaseDraft",
    "CaseEventRow",
    "CaseWords",
    "CloseOut",
    "CommandSync",
    "Consent",
    "ContentSignature",
    "CpdRegister",
    "Delivery",
    "DidacticPost",
    "DidacticRating",
    "DidacticRead",
    "DidacticSchedule",
    "DidacticTopic",
    "DidacticWeek",
    "Erasure",
    "FollowUp",
    "IdentityLink",
    "ImportedBefore",
    "Incident",
    "Invitation",
    "LiveSession",
    "ParticipationEvent",
    "Person",
    "QuizAnswer",
    "Recommendation",
    "Server",
    "SpacePart",
    "Specialist",
    "Statement",
    "SurveyAnswer",
    "SurveyInvitation",
    "SurveyRound",
    "UnreadDigest",
    "VoiceStretch",
    "naming",
]
