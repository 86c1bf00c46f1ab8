"""Answers of queries -> one self-contained page, and files for other graph programs.

The seam with the pipeline: ask each query of `kg.render.rows.PAGE_QUERIES` (`kg/store/queries/page/<name>.rq`,
no parameters) and hand all answers over at once:

    answers: dict[str, list[Row]] = {name: rows of queries/page/<name>.rq for name in PAGE_QUERIES}
    html: str = kg.render.page.page(answers, title="Ukraine, January 2022")   # title is optional
    path.write_text(html, encoding="utf-8", newline="")                        # atomically, as everywhere

`Row = Mapping[str, str | int | float | bool | None]`: variable name -> plain value (an IRI as its text, a date as
its ISO text, a number as a number or as its text); an unbound variable is None or missing. The order of rows does
not matter: the page sorts, so that the same graph gives the same bytes.

    kg.render.narrowing.narrowed(kg.render.answers.answers(answers), Narrowing(...)) -> Answers    a part of a graph
    kg.render.forms.rendered(found, form) -> str                    the page, GEXF or GraphML of it
    kg.render.network.network(found) -> networkx.MultiDiGraph       actors, ties, positions
    kg.render.gexf.gexf(graph) -> str ; graphml(graph) -> str       for Gephi and others
    kg.render.notebook.iframe(html) -> str                          the page inside a notebook, sandboxed
"""
