"""Markup, by the Nu HTML Checker."""
from checkers import html_messages
from conftest import listed


def test_markup_has_neither_errors_nor_warnings(site):
    messages = html_messages(site.root)
    assert not messages, listed(messages)
