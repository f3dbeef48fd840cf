"""Every page for everybody, wide and on a phone: found, readable, nothing from outside, nothing that axe forbids."""

import pytest

from people import Office

EVERYBODY = ["/", "/cases", "/cases/15", "/cases/15/history", "/replies", "/replies/1", "/cases/10/opinions",
             "/cases/6/errata", "/standing-approvals", "/standing-approvals/1", "/processing-notice-reports"]
PAGES = {
    "管理者": EVERYBODY + ["/meetings", "/meetings/2", "/members", "/departments", "/provisions", "/provisions/1", "/provisions/1/form",
                          "/provisions/new", "/provisions/sets",
                          "/accounts", "/accounts/new", "/council", "/audit", "/password"],
    "事務局": EVERYBODY + ["/cases/new", "/meetings", "/meetings/1", "/meetings/2", "/meetings/2/agenda", "/meetings/2/plan",
                          "/meetings/2/day", "/meetings/new", "/follow-ups", "/follow-ups/1", "/members", "/members/1",
                          "/members/new", "/terms/new", "/departments", "/departments/new", "/departments/1", "/audit",
                          "/opinions", "/meetings/2/opinions", "/meetings/2/opinions?source=adviser", "/meetings/2/opinion_call",
                          "/processing-notices", "/processing-notices/new", "/processing-notices/1", "/processing-notice-reports/1",
                          "/standing-approvals/new", "/standing-approvals/1/edit", "/number-gaps", "/cases/10/changes",
                          "/cases/10/relations?q=46", "/cases/9/prior_implementation", "/cases/10/departments",
                          "/cases/10/merger?q=46", "/cases/10/split", "/cases/10/standing_approvals"],
    "書記": EVERYBODY + ["/meetings", "/meetings/1", "/meetings/1/day", "/meetings/2/day", "/votes/2", "/follow-ups"],
    "所管課": ["/", "/cases", "/cases/new", "/cases/10", "/replies", "/follow-ups",
            "/opinions", "/cases/10/opinions", "/processing-notices", "/processing-notices/1", "/cases/10/relations"],
    "委員": ["/", "/cases", "/cases/15", "/cases/15/opinions", "/cases/15/history", "/meetings/2/opinions",
           "/standing-approvals", "/meetings", "/meetings/2", "/replies", "/replies/1"],
    "公衆": ["/sign-in", "/public", "/public/meetings/1", "/public/meetings/2", "/public/replies/1"],
}


@pytest.fixture(scope="module")
def shared_server():
    from server import Server
    server = Server()
    yield server
    server.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("role", PAGES)
def test_pages_of(role, width, chromium, shared_server):
    office = Office(chromium, shared_server, width=width)
    person = office.visitor() if role == "公衆" else office[role]
    for path in PAGES[role]:
        answer = person.page.goto(path)
        assert answer.status == 200, f"{role} {path}: {answer.status}"
        policy = answer.headers["content-security-policy"]
        assert "unsafe-inline" not in policy and "default-src 'none'" in policy
        person.check()
        wide = person.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{role} {path} is {wide} px wider than its {width} px window"
    person.context.close()
    office.people.clear()
    office.close()
