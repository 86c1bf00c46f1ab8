"""The page inside a notebook: shut off from it, as from everything else."""

from html import escape


def iframe(html: str, *, height: int = 720) -> str:
    """Return an element that shows the page; it may run its own script and save files, and nothing more.

    Without `allow-same-origin` it can reach neither the notebook nor its cookies; the page's own policy forbids
    requests. The address keeps no state there.
    """
    return (
        f'<iframe title="Who says what to whom" sandbox="allow-scripts allow-downloads allow-popups" '
        f'srcdoc="{escape(html, quote=True)}" width="100%" height="{height}" frameborder="0"></iframe>'
    )
