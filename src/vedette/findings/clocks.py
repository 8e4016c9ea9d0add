"""Which clock runs in which state. Each step stops the clock of the state that it leaves."""

from vedette.findings.states import State

CLOCKS: dict[str, str] = {
    State.NOTIFIED: "FINDING_REPLY",
    State.DISPUTED: "FINDING_DISPUTE",
    State.UNDER_REVIEW: "FINDING_REVIEW",
    State.ACCEPTED: "FINDING_PLAN",
    State.REOPENED: "FINDING_PLAN",
    State.PLANNED: "FINDING_PLAN_AGREE",
    State.IN_PROGRESS: "FINDING_RECTIFY",
    State.SUBMITTED: "FINDING_VERIFY",
    State.VERIFIED: "FINDING_SIGN_OFF",
    State.SIGNED_OFF: "FINDING_WATCH",
}
