"""Every page that anybody can come to by links, wide and on a phone: found, readable, nothing from outside, nothing that axe forbids.

The pages are found by following links from each one's first page, so that no new one is forgotten.
"""

import re
from urllib.parse import urlsplit

import pytest

from people import LOGINS, Office
from server import Server

# Beside the first page of each: what is written in an address and linked by no page.
STARTS = {"公衆": ["/sign-in", "/public"], "事務局": ["/", "/number-gaps"]}
# How many pages each one at least comes to: a crawl that ended at the first page would prove nothing.
FEWEST = {"管理者": 80, "事務局": 98, "書記": 50, "所管課": 27, "委員": 26, "公衆": 6}
NO_PAGE = re.compile(r"\.(docx|pdf|ics|eml|csv|xml|atom|css|js|json|zip)$|^/(materials|public/materials)/\d+$|/events$")


def kind_of(address):
    """`/cases/10?q=a#b` is of the kind `/cases/0?q`: two of a kind look alike."""
    parts = urlsplit(address)
    names = sorted({pair.split("=")[0] for pair in parts.query.split("&") if pair})
    return re.sub(r"\d+", "0", parts.path) + ("?" + "&".join(names) if names else "")


def links_of(page):
    return page.evaluate(
        """() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.download)
                 .map(a => a.pathname + a.search)""")


@pytest.fixture(scope="module")
def shared_server():
    server = Server()
    yield server
    server.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("role", [*LOGINS, "公衆"])
def test_every_page_of(role, width, chromium, shared_server):
    office = Office(chromium, shared_server, width=width)
    person = office.visitor() if role == "公衆" else office[role]
    waiting, seen, came = list(STARTS.get(role, ["/"])), {}, []
    while waiting:
        address = waiting.pop(0)
        # Two of each kind: an open and a closed meeting, a case with and without papers.
        if NO_PAGE.search(urlsplit(address).path) or address in came or seen.get(kind_of(address), 0) >= 2:
            continue
        seen[kind_of(address)] = seen.get(kind_of(address), 0) + 1
        came.append(address)
        # Asked by itself first: going to a file would be no page.
        head = person.context.request.get(address)
        if "text/html" not in head.headers["content-type"]:
            assert head.status == 200, f"{role} {address}: {head.status}"
            continue
        answer = person.page.goto(address)
        assert answer.status == 200, f"{role} {address}: {answer.status}"
        policy = answer.headers["content-security-policy"]
        assert "unsafe-inline" not in policy and "default-src 'none'" in policy
        person.check()
        wide = person.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{role} {address} is {wide} px wider than its {width} px window"
        waiting += links_of(person.page)
    assert len(seen) >= FEWEST[role], f"{role} came to {sorted(seen)} only"
    print(f"{role} at {width} px: {len(came)} pages of {len(seen)} kinds")
    person.context.close()
    office.people.clear()
    office.close()
