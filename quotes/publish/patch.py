"""Datasette's own templates, made to speak the reader's language without being copied.

The template loader hands out upstream's source with the replacements of ``patches`` made. Each says what it expects to
find, and a test asserts that all are found, so that an upgrade which rewords a template is noticed at once. The site's
own templates (``templates/``) stand before upstream's and are not touched.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import datasette
from jinja2 import BaseLoader, Environment

from quotes.publish.patches import MOBILE_STYLE, PATCHES, Patch

LOG = logging.getLogger(__name__)
UPSTREAM = Path(datasette.__file__).resolve().parent / "templates"
STYLED = ("table.html", "row.html", "query.html")
"""Upstream templates with a style sheet in them that the site's policy would refuse, and that ours replaces."""


def patched(template: str, source: str) -> tuple[str, list[Patch]]:
    """Upstream's ``source`` with its patches made, and those that did not find what they expect."""
    missed = []
    for patch in PATCHES:
        if patch.template == template:
            if source.count(patch.old) != patch.times:
                missed.append(patch)
            source = source.replace(patch.old, patch.new)
    if template in STYLED:
        source, found = MOBILE_STYLE.subn("", source)
        if not found:
            missed.append(Patch(template, MOBILE_STYLE.pattern, ""))
    return source, missed


class PatchedLoader(BaseLoader):
    """A loader that hands out another's templates, upstream's among them patched.

    A patch that finds nothing is logged, never fatal: the page still works, with a few words in English.
    """

    def __init__(self, inner: BaseLoader) -> None:
        self._inner = inner

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, filename, uptodate = self._inner.get_source(environment, template)
        if filename and Path(filename).resolve().is_relative_to(UPSTREAM):
            source, missed = patched(template, source)
            for patch in missed:
                LOG.warning("Datasette's %s no longer holds %r: a label stays in English", template, patch.old)
        return source, filename, uptodate

    def list_templates(self) -> list[str]:
        return self._inner.list_templates()


def install(environment: Environment) -> None:
    """Put the patched loader before the environment's own."""
    if environment.loader is not None:
        environment.loader = PatchedLoader(environment.loader)
