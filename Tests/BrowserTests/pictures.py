"""Takes the pictures of the README anew: `make pictures`."""

import shutil

from playwright.sync_api import sync_playwright

from people import Office
from server import ROOT, Server

PICTURES = ROOT / "Resources/Pictures"


def main():
    PICTURES.mkdir(exist_ok=True)
    server = Server()
    try:
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            office = Office(chromium, server, height=960)
            take_case(office)
            take_agenda(office)
            take_day(office)
            take_reply(office)
            office.close()
            chromium.close()
    finally:
        server.close()


def take_case(office):
    secretariat = office["事務局"]
    secretariat.go("/cases/15")
    secretariat.page.get_by_text("総括表", exact=True).first.scroll_into_view_if_needed()
    save(secretariat, "case")


def take_agenda(office):
    office["委員"].go("/meetings/2")
    save(office["委員"], "agenda")


def take_day(office):
    clerk = office["書記"]
    clerk.go("/meetings/2/day")
    clerk.press("未記録の委員を会場にする")
    clerk.press("開会する")
    clerk.page.get_by_role("link", name="3歳児健康診査").first.click()
    clerk.page.get_by_label("挙手").check()
    clerk.page.get_by_role("textbox", name="賛成").fill("14")
    clerk.page.get_by_role("textbox", name="反対").fill("1")
    clerk.page.evaluate("scrollTo(0, 160)")
    save(clerk, "day")


def take_reply(office):
    office["事務局"].go("/replies/1")
    save(office["事務局"], "reply")


def save(person, name):
    person.page.screenshot(path=PICTURES / f"{name}.png")


main()
