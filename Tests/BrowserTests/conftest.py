import shutil

import pytest
from playwright.sync_api import sync_playwright

from people import Office
from server import Server


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium")
    assert path, "chromium is missing: run `.ci/prepare browser`"
    with sync_playwright() as playwright:
        # Debian's Chromium; --no-sandbox because CI runs as root in a container.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def server():
    """A fresh demo for each test."""
    server = Server()
    yield server
    server.close()


@pytest.fixture
def office(chromium, server):
    """Everybody who works with the council, each in a browser of their own."""
    office = Office(chromium, server)
    yield office
    office.close()
