"""The people of the demo, each with a browser of their own, and what every page must keep."""

from axe_playwright_python.sync_playwright import Axe

LOGINS = {"管理者": "kanri", "事務局": "jimukyoku", "書記": "shoki", "所管課": "shokan", "委員": "iin"}
PASSWORD = "tsukimi-demo"
WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


class Office:
    def __init__(self, chromium, server, width=1280, height=900):
        self.chromium, self.server = chromium, server
        self.size = {"width": width, "height": height}
        self.people = {}

    def __getitem__(self, role):
        """The person with that role, signed in."""
        if role not in self.people:
            self.people[role] = Person(self, role)
            self.people[role].sign_in()
        return self.people[role]

    def again(self, role):
        """Another browser of somebody with that role, signed in."""
        person = Person(self, role)
        person.sign_in()
        self.people[f"{role} 2"] = person
        return person

    def visitor(self):
        return Person(self, "公衆")

    def close(self):
        for person in self.people.values():
            person.context.close()


class Person:
    def __init__(self, office, role):
        self.office, self.role = office, role
        self.context = office.chromium.new_context(
            base_url=office.server.address, viewport=office.size, locale="ja-JP", timezone_id="Asia/Tokyo")
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("request", self._asked)

    def _heard(self, message):
        # A refused form answers 422 or 409 on purpose, and the browser mentions it.
        if message.type == "error" and "status of 4" not in message.text:
            self.faults.append(message.text)

    def _asked(self, request):
        # Chromium's own PDF reader is a part of the browser.
        reader = ("chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/", "chrome://resources/")
        if not request.url.startswith((self.office.server.address, "data:", "about:", "blob:") + reader):
            self.faults.append(f"asked outside the machine: {request.url}")

    def sign_in(self):
        self.go("/sign-in")
        self.page.get_by_label("ログインID").fill(LOGINS[self.role])
        self.page.get_by_label("パスワード").fill(PASSWORD)
        self.press("サインインする")

    def go(self, path):
        self.page.goto(path)
        self.check()

    def press(self, name, within=None, **options):
        """Presses a button and checks the page it leads to."""
        self._leave_by((within or self.page).get_by_role("button", name=name, **options))

    def follow(self, name, within=None, **options):
        self._leave_by((within or self.page).get_by_role("link", name=name, **options))

    def _leave_by(self, control):
        with self.page.expect_navigation(wait_until="load"):
            control.click()
        self.check()

    def sees(self, text):
        assert self.page.get_by_text(text).count() > 0, f"{self.role} does not see {text!r} at {self.page.url}"

    def describe(self):
        return f"--- {self.role} at {self.page.url}: {self.page.title()}\n{self.page.locator('main').inner_text()[:3000]}"

    def check(self):
        """One h1, no script fault, nothing asked of another machine, nothing that WCAG 2.1 A or AA forbids."""
        assert not self.faults, self.faults
        assert self.page.locator("h1").count() == 1, f"{self.page.locator('h1').count()} h1 at {self.page.url}"
        twice = self.page.evaluate(
            "() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
            " return ids.filter((id, i) => ids.indexOf(id) !== i) }")
        assert not twice, f"ids twice at {self.page.url}: {twice}"
        found = Axe().run(self.page, options=WCAG).response["violations"]
        assert not found, "\n".join(
            f"{self.page.url}: {v['id']}: {v['help']}: {[n['html'] for n in v['nodes']][:3]}" for v in found)
