"""Members of the demo council with an account each, and a few more of them than the demo has."""

import sqlite3

from people import PASSWORD, Person


def seat_members(server, count):
    """So many in office in 2022, each with an account whose password is the demo's; gives their login IDs."""
    server.stop()
    with sqlite3.connect(server.data) as data:
        term = data.execute(
            "SELECT id, starts_on, ends_on FROM terms WHERE '2022-09-29' BETWEEN starts_on AND ends_on").fetchone()
        council = data.execute("SELECT council_id FROM terms WHERE id = ?", term[:1]).fetchone()[0]
        members = [row[0] for row in data.execute(
            "SELECT member_id FROM appointments WHERE term_id = ? ORDER BY member_id", term[:1])]
        for number in range(len(members), count):
            member = data.execute(
                "INSERT INTO members (council_id, name, kana) VALUES (?, ?, ?)",
                (council, f"月見 試{number + 1}", f"つきみ ため{number + 1}")).lastrowid
            data.execute(
                "INSERT INTO appointments (member_id, term_id, seat_category, starts_on, ends_on, end_reason)"
                " VALUES (?, ?, 'citizen', ?, ?, 'term_expired')", (member, *term))
            members.append(member)
        logins = []
        for number, member in enumerate(members):
            account = data.execute(
                "INSERT INTO accounts (login, name, password_hash, created_at)"
                " SELECT ?, (SELECT name FROM members WHERE id = ?), password_hash, created_at FROM accounts"
                " WHERE login = 'iin'", (f"iin{number + 1:02}", member)).lastrowid
            data.execute(
                "INSERT INTO account_roles (account_id, council_id, role, member_id) VALUES (?, ?, 'member', ?)",
                (account, council, member))
            logins.append(f"iin{number + 1:02}")
        # The account that the demo has for one of them would be a second voice of the same member.
        data.execute("DELETE FROM account_roles WHERE role = 'member' AND account_id ="
                     " (SELECT id FROM accounts WHERE login = 'iin')")
    data.close()
    server.start()
    return logins


class Member(Person):
    def __init__(self, office, login):
        super().__init__(office, "委員")
        self.login = login

    def sign_in(self):
        self.page.goto("/sign-in")
        self.page.get_by_label("ログインID").fill(self.login)
        self.page.get_by_label("パスワード").fill(PASSWORD)
        with self.page.expect_navigation(wait_until="load"):
            self.page.get_by_role("button", name="サインインする").click()
        return self
