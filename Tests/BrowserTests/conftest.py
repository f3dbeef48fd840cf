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


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    if call.when == "call":
        item.failed = outcome.get_result().failed


@pytest.fixture
def office(chromium, server, request):
    """Everybody who works with the council, each in a browser of their own. After a failure says what each one saw."""
    office = Office(chromium, server)
    yield office
    if getattr(request.node, "failed", False):
        for person in office.people.values():
            print(person.describe())
        print(server.log_text())
    office.close()
