"""A small graph as the rows of the page's queries: two articles, one utterance in both, a demand answered.

And acts: troops sent, sanctions expected, and a threat that one claims.
"""

from kg.render.rows import PAGE_QUERIES, Row, Value

TERM = "https://w3id.org/dkg/"
ID = TERM + "id/"
FIRST, SECOND = ID + "article/first", ID + "article/second"
SAID = "Clara Müller said on Sunday that Arland wants peace."
AGAIN = "“Arland wants peace,” Müller told Viktor Weber."
ASKED = "Arland demands that Belmark withdraw its troops."
REFUSED = "Belmark rejected the demand."
SPOKE = "Müller and Weber spoke by phone on Sunday."
PLANNED = "Müller will meet Weber in Geneva."
DENIED = "Weber denied that Arland wants peace."
SENT = "Arland sent troops to the border with Belmark on Sunday."
TO_SANCTION = "Belmark is expected to put sanctions on Arland."
THREATENED = "Weber said that Arland is threatening the Daily Courier."

Tables = dict[str, list[Row]]


def sample() -> Tables:
    """Return the rows of the sample."""
    tables: Tables = {name: [] for name in PAGE_QUERIES}
    tables["actors"] = [
        _actor("arland", "Arland", "State", wikidata="http://www.wikidata.org/entity/Q1"),
        _actor("belmark", "Belmark", "State"),
        _actor("muller", "Clara Müller", "Person", represents="arland"),
        _actor("weber", "Viktor Weber", "Person", represents="belmark"),
        _actor("courier", "Daily Courier", "MediaOrganization"),
    ]
    tables["aliases"] = [{"actor": ID + "actor/muller", "alias": "Klara Mueller"}]
    tables["roles"] = [
        {"actor": ID + "actor/muller", "title": "foreign minister", "organizationName": "Arland", "start": "2020-05-01"}
    ]
    tables["articles"] = [
        {
            "article": FIRST,
            "title": "Arland wants peace",
            "publisher": "Daily Courier",
            "published": "2022-01-31",
            "url": "https://courier.example/1",
        },
        {"article": SECOND, "published": "2022-02-02"},
    ]
    _add_statements(tables)
    _add_demand(tables)
    _add_meetings(tables)
    _add_acts(tables)
    return tables


def _actor(key: str, name: str, kind: str, *, wikidata: str = "", represents: str = "") -> Row:
    return {
        "actor": ID + "actor/" + key,
        "name": name,
        "kind": TERM + kind,
        "wikidata": wikidata or None,
        "represents": ID + "actor/" + represents if represents else None,
    }


def _add_statements(tables: Tables) -> None:
    said = ID + "statement/peace"
    tables["statements"].append(_statement(said, "Clara Müller: Arland wants peace", "Arland wants peace", "Assert"))
    with_parts(tables, said, speaker=["muller"], addressee=["weber"], about=["arland"])
    with_report(tables, said, FIRST, 30, SAID, cue="said", content="Arland wants peace", quotation="Indirect")
    with_report(tables, said, SECOND, 10, AGAIN, cue="told", content="Arland wants peace,", quotation="Direct")
    denied = ID + "statement/no-peace"
    tables["statements"].append(
        _statement(denied, "Viktor Weber denies: Arland wants peace", "Arland wants peace", "Deny", polarity="Denied")
    )
    with_parts(tables, denied, speaker=["weber"], about=["arland"])
    with_report(tables, denied, SECOND, 300, DENIED, cue="denied", content="Arland wants peace")
    tables["contradictions"] += [
        {"kind": "content", "event": said, "other": denied},
        {"kind": "content", "event": denied, "other": said},
    ]
    tables["ties"].append(_tie("muller", "weber", "speaksTo", said))


def _statement(iri: str, label: str, content: str, act: str, *, polarity: str = "Asserted") -> Row:
    return {
        "statement": iri,
        "label": label,
        "content": content,
        "speechAct": TERM + act,
        "polarity": TERM + polarity,
        "modality": TERM + "Actual",
        "said": "2022-01-30" if act == "Assert" else None,
    }


def _add_demand(tables: Tables) -> None:
    demand, response = ID + "demand/troops", ID + "response/troops"
    tables["demands"].append(
        {
            "demand": demand,
            "label": "Arland demands of Belmark: withdraw its troops",
            "content": "withdraw its troops",
            "strength": TERM + "Demand",
            "status": TERM + "Rejected",
        }
    )
    tables["responses"].append(
        {
            "response": response,
            "label": "Belmark rejects",
            "demand": demand,
            "kind": TERM + "Rejects",
            "inWriting": True,
            "said": "2022-02-01",
        }
    )
    with_parts(tables, demand, demander=["arland"], addressee=["belmark"])
    with_parts(tables, response, responder=["belmark"])
    with_report(tables, demand, FIRST, 100, ASKED, cue="demands", content="withdraw its troops")
    with_report(tables, response, SECOND, 100, REFUSED, cue="rejected")
    tables["ties"] += [_tie("arland", "belmark", "demandsOf", demand), _tie("belmark", "arland", "rejects", response)]


def _add_meetings(tables: Tables) -> None:
    for name, status, day, sentence, kind, form in (
        ("call", "Held", "2022-01-30", SPOKE, "metWith", "PhoneCall"),
        ("talks", "Planned", "2022-02-05", PLANNED, "plansToMeet", "Talks"),
    ):
        iri = ID + "meeting/" + name
        tables["meetings"].append(
            {
                "meeting": iri,
                "label": "Clara Müller and Viktor Weber",
                "format": TERM + form,
                "status": TERM + status,
                "held": day,
                "place": "Geneva" if name == "talks" else None,
            }
        )
        with_parts(tables, iri, participant=["muller", "weber"])
        with_report(tables, iri, FIRST, 200, sentence, cue="", status=status)
        tables["ties"] += [_tie("muller", "weber", kind, iri), _tie("weber", "muller", kind, iri)]


def _add_acts(tables: Tables) -> None:
    sent, expected, threat = (ID + "act/" + name for name in ("troops", "sanctions", "threat"))
    said = ID + "statement/threat"
    tables["acts"] += [
        _act(sent, "Arland deploys troops toward Belmark", "DeploysTroops", done="2022-01-30"),
        _act(expected, "Belmark is expected to sanction Arland", "Sanctions", modality="Expected"),
        _act(threat, "Arland threatens Daily Courier (says Viktor Weber)", "Threatens", claimed=True, voicedBy=said),
    ]
    with_parts(tables, sent, actor=["arland"], target=["belmark"])
    with_parts(tables, expected, actor=["belmark"], target=["arland"])
    with_parts(tables, threat, actor=["arland"], target=["courier"])
    with_report(tables, sent, FIRST, 300, SENT, cue="sent")
    with_report(tables, expected, FIRST, 400, TO_SANCTION, cue="sanctions")
    with_report(tables, threat, SECOND, 400, THREATENED, cue="threatening")
    claim = "Arland is threatening the Daily Courier"
    tables["statements"].append(_statement(said, f"Viktor Weber: {claim}", claim, "Assert"))
    with_parts(tables, said, speaker=["weber"])
    with_report(tables, said, SECOND, 400, THREATENED, cue="said", content=claim)
    tables["ties"].append(_tie("arland", "belmark", "deploysTroops", sent))


def _act(iri: str, label: str, kind: str, *, modality: str = "Actual", **more: Value) -> Row:
    return {"act": iri, "label": label, "kind": TERM + kind, "modality": TERM + modality, **more}


def with_parts(tables: Tables, event: str, **parts: list[str]) -> None:
    tables["parts"] += [
        {"event": event, "part": TERM + part, "actor": ID + "actor/" + key}
        for part, keys in parts.items()
        for key in keys
    ]


def with_report(  # noqa: PLR0913 - a row has many columns
    tables: Tables,
    event: str,
    article: str,
    begin: int,
    sentence: str,
    *,
    cue: str,
    content: str = "",
    quotation: str = "",
    status: str = "",
    **more: Value,
) -> None:
    mention = f"{article}#{event.rpartition('/')[2]}{begin}"
    at = begin + sentence.index(cue) if cue else None
    tables["reports"].append(
        {
            "mention": mention,
            "event": event,
            "article": article,
            "begin": begin,
            "evidence": sentence,
            "cue": cue or None,
            "cueBegin": at,
            "cueEnd": at + len(cue) if at is not None else None,
            "quotation": TERM + quotation if quotation else None,
            "reportedStatus": TERM + status if status else None,
            "rule": "statements.clausal",
            "confidence": 0.9,
            **more,
        }
    )
    if content:
        start = begin + sentence.index(content)
        tables["passages"].append({"mention": mention, "begin": start, "end": start + len(content)})


def _tie(source: str, target: str, kind: str, event: str) -> Row:
    return {
        "source": ID + "actor/" + source,
        "target": ID + "actor/" + target,
        "kind": TERM + kind,
        "event": event,
    }


def crowd(actors: int, *, ties: int) -> Tables:
    """Return the rows of a made-up graph of this many actors, a few of them tied to very many."""
    tables: Tables = {name: [] for name in PAGE_QUERIES}
    kinds = ("Person", "State", "Organization", "GovernmentBody", "Group")
    tables["actors"] = [
        _actor(f"a{place:05}", f"{'Longer Name of ' * (place % 3)}Actor {place}", kinds[place % len(kinds)])
        for place in range(actors)
    ]
    tables["articles"] = [{"article": FIRST, "published": "2022-01-31"}]
    for place in range(ties):
        source, target = f"a{place * 7919 % actors:05}", f"a{(place * place + 1) % max(2, actors // 8):05}"
        iri = f"{ID}statement/s{place:05}"
        tables["statements"].append(_statement(iri, f"Statement {place}", f"words number {place}", "Accuse"))
        with_parts(tables, iri, speaker=[source], target=[target])
        with_report(tables, iri, FIRST, 100 * place, f"They said words number {place}.", cue="said", content="words")
        tables["ties"].append(_tie(source, target, ("accuses", "speaksTo", "praises")[place % 3], iri))
    return tables
