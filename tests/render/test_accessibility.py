import pytest
from axe_playwright_python.sync_playwright import Axe

from kg.render.page import page
from tests.render.conftest import Open, Visit
from tests.render.disputed import every_status
from tests.render.sample import sample

STATES = (
    "{}",
    "{ pick: 'actor actor/muller' }",
    "{ pick: 'tie actor/arland demands of actor/belmark' }",
    "{ view: 'demands' }",
    "{ view: 'meetings', pick: 'event meeting/dinner' }",
    "{ view: 'statements' }",
    "{ view: 'acts' }",
    "{ view: 'ties' }",
    "{ view: 'acts', text: 'nowhere' }",
)


def serious(visit: Visit) -> list[str]:
    """Return what axe-core finds that would shut a reader out."""
    found = Axe().run(visit.page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in {"serious", "critical"}]


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light"), (390, "dark")])
def test_nobody_is_shut_out(visit: Open, width: int, scheme: str) -> None:
    opened = visit(page(every_status()), width=width, scheme=scheme)
    for state in STATES:
        opened.page.evaluate(f"explorer.change({state})")
        opened.page.evaluate("document.querySelectorAll('#main details').forEach((each) => { each.open = true; })")

        assert serious(opened) == []


def test_a_button_without_a_name_is_noticed(visit: Open) -> None:
    opened = visit(page(sample()))
    opened.page.evaluate("document.getElementById('zoom-in').replaceChildren()")
    opened.page.evaluate(
        "['aria-label', 'title'].forEach((each) => document.getElementById('zoom-in').removeAttribute(each))"
    )

    assert [each for each in serious(opened) if each.startswith("button-name")]
