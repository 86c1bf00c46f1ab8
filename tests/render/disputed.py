"""The sample with more: a demand told twice in other words, a dinner that articles tell differently, every status."""

from tests.render.sample import FIRST, ID, SECOND, TERM, Tables, sample, with_parts, with_report

AGAIN = "Arland told Belmark to pull back its soldiers by Friday unless talks begin."
ACCEPTED = "Belmark accepted the demand, a paper said."
DINED = "Müller and Weber dined in Geneva on Monday."
NOT_DINED = "The dinner of Müller, Weber and a guest was called off."
MEETING_STATUSES = ("Ongoing", "Proposed", "Conditional", "Postponed", "Refused", "Denied", "Unknown")
DEMAND_STATUSES = ("Pending", "Accepted", "PartlyAccepted", "Deferred", "Answered", "Withdrawn")


def disputed() -> Tables:
    """Return the rows of the sample, and of what is told several times and differently."""
    tables = sample()
    _add_demand_told_again(tables)
    _add_dinner(tables)
    return tables


def every_status() -> Tables:
    """Return the same with a meeting and a demand of each status."""
    tables = disputed()
    for place, status in enumerate(MEETING_STATUSES):
        iri = f"{ID}meeting/{status.lower()}"
        day = f"2022-03-{place + 1:02}" if place else None
        tables["meetings"].append({"meeting": iri, "label": status, "status": TERM + status, "held": day})
        with_parts(tables, iri, participant=["arland", "belmark"])
        with_report(tables, iri, SECOND, 900 + place, f"Talks: {status}.", cue="Talks", status=status)
    for place, status in enumerate(DEMAND_STATUSES):
        iri = f"{ID}demand/{status.lower()}"
        tables["demands"].append(
            {"demand": iri, "label": status, "content": f"answer number {place}", "status": TERM + status}
        )
        with_parts(tables, iri, demander=["belmark"], addressee=["arland"])
        with_report(tables, iri, FIRST, 950 + place, f"Belmark demands answer number {place}.", cue="demands")
    return tables


def _add_demand_told_again(tables: Tables) -> None:
    first, again, accepted = ID + "demand/troops", ID + "demand/soldiers", ID + "response/paper"
    tables["demands"].append(
        {
            "demand": again,
            "label": "Arland demands of Belmark: pull back its soldiers",
            "content": "pull back its soldiers",
            "strength": TERM + "Demand",
            "status": TERM + "Rejected",
            "deadline": "2022-02-04",
        }
    )
    tables["responses"].append(
        {
            "response": accepted,
            "label": "Belmark accepts",
            "demand": again,
            "kind": TERM + "Accepts",
            "said": "2022-02-01",
        }
    )
    tables["same"] = [{"event": first, "one": first}, {"event": again, "one": first}]
    with_parts(tables, again, demander=["arland"], addressee=["belmark"])
    with_parts(tables, accepted, responder=["belmark"])
    with_report(
        tables,
        again,
        SECOND,
        500,
        AGAIN,
        cue="told",
        content="pull back its soldiers",
        status="Made",
        deadlineText="by Friday",
        condition="unless talks begin",
    )
    with_report(tables, accepted, FIRST, 500, ACCEPTED, cue="accepted")
    tables["contradictions"].append(
        {
            "kind": "status",
            "event": accepted,
            "report": f"{FIRST}#paper500",
            "other": ID + "response/troops",
            "otherReport": f"{SECOND}#troops100",
        }
    )


def _add_dinner(tables: Tables) -> None:
    dinner, other = ID + "meeting/dinner", ID + "meeting/dinner-off"
    for iri, day, status in ((dinner, "2022-01-31", "Held"), (other, "2022-02-01", "Cancelled")):
        tables["meetings"].append(
            {"meeting": iri, "label": "Müller and Weber dine", "status": TERM + status, "held": day, "place": "Geneva"}
        )
    with_parts(tables, dinner, participant=["muller", "weber"])
    with_parts(tables, other, participant=["muller", "weber", "courier"])
    with_report(tables, dinner, FIRST, 600, DINED, cue="dined", status="Held")
    with_report(tables, other, SECOND, 600, NOT_DINED, cue="called off", status="Cancelled")
    tables["same"] += [{"event": dinner, "one": dinner}, {"event": other, "one": dinner}]
    tables["contradictions"] += [
        {
            "kind": kind,
            "event": dinner,
            "report": f"{FIRST}#dinner600",
            "other": other,
            "otherReport": f"{SECOND}#dinner-off600",
        }
        for kind in ("status", "participants", "day")
    ]
