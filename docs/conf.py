"""How Sphinx builds the documentation.

Owns settings only; what is written by code is written in pages.py.
"""

import sys
from pathlib import Path

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import turnseg

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import pages  # noqa: E402  (found through the line above)

project = "turnseg"
author = "turnseg contributors"
copyright = author  # noqa: A001  (Sphinx wants this name)
version = release = turnseg.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "_generated"]
html_theme = "furo"
html_title = "turnseg"

myst_heading_anchors = 2  # so that pages can point at sections
default_role = "code"  # docstrings write names between single backticks
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "undoc-members": True}
nitpicky = True
# Python documents these; a link would need the network at build time.
nitpick_ignore_regex = [("py:.*", r"(collections\.abc|concurrent|array|attrs?)\..*")]


def to_public(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.reference | nodes.Text | None:
    """Annotations name classes by the private modules they live in; readers find them by their public names."""
    target = node.get("reftarget", "")
    name = target.rpartition(".")[2]
    if not target.startswith("turnseg._"):
        return None
    if name not in turnseg.__all__:
        return nodes.Text(name)  # not for users: shown, not linked
    python = env.get_domain("py")
    return python.resolve_xref(env, node["refdoc"], app.builder, "class", f"turnseg.{name}", node, contnode)


def no_constructor(_: Sphinx, what: str, *_rest: object) -> tuple[str, None] | None:
    """Results are read, not made: their fields stand below the class, so its head need not repeat them."""
    return ("", None) if what == "class" else None


def setup(app: Sphinx) -> None:
    """Hangs the above into the build."""
    pages.write(HERE / "_generated")
    app.connect("autodoc-process-signature", no_constructor)
    app.connect("missing-reference", to_public)
