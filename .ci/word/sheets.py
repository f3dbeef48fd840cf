"""The standard templates, each by the kind's name of `DocumentKind`."""

from paper import Paper


def notice(paper):
    paper.right("{{number}}")
    paper.right("{{date}}")
    paper.line()
    paper.line("{{addressee}}")
    paper.line()
    paper.right("{{sender}}")
    paper.line()
    paper.title("{{title}}")
    paper.line("　{{opening}}")
    paper.line("記", align="center", before=12)
    paper.line()
    paper.section("points", lambda: paper.line("{{number}} {{term}}\t{{text}}", hanging=8))
    paper.right("以上")
    paper.line()
    paper.line("{{contact}}")


def agenda(paper):
    paper.right("{{council}}")
    paper.title("{{meeting}} 次第")
    paper.section("facts", lambda: paper.line("{{term}}\t{{text}}", hanging=4))
    paper.section(
        "sections", lambda: paper.heading("{{number}} {{heading}}"),
        lambda: paper.table(
            [600, 7070, 1400],
            (
                "{{#items}}({{position}})", ["{{name}}", "{{#department}}", "{{department}}", "{{/department}}"],
                "{{papers}}{{/items}}"),
            ruled=False))


def consultation(paper):
    paper.right("{{case.number}}")
    paper.right("{{case.accepted_on}}")
    paper.line()
    paper.line("{{council}} 会長 様")
    paper.line()
    paper.right("{{addressee}}")
    paper.line()
    paper.title("「{{case.title}}」について(諮問)")
    paper.line("このことについて、次のとおり貴審議会の意見を求めます。")
    paper.heading("1 件名")
    paper.inset("{{case.title}}")
    paper.heading("2 事業の概要")
    paper.inset("{{case.outline}}")
    paper.heading("3 諮問する事項")
    _matters(paper, "consultations")
    paper.heading("4 所管課")
    paper.inset("{{case.department}}")


def case_sheets(paper):
    paper.right("{{case.number}}")
    paper.title("総括表")
    paper.facts(
        ("件名", "{{case.title}}"), ("所管部課係", "{{case.department}}"), ("関係部課", "{{case.joint}}"),
        ("事業の概要", "{{case.outline}}"))
    paper.heading("諮問事項")
    _matters(paper, "consultations")
    paper.heading("報告事項")
    _matters(paper, "reports")

    def sheet():
        paper.line("個票{{number}} {{name}}", align="center", bold=True, size=14, new_page=True)
        paper.line("{{kind}} {{law}}{{#note}} {{note}}{{/note}}", align="center")
        paper.line()
        paper.table([2600, 6470], ("{{#fields}}{{label}}", "{{value}}{{/fields}}"), whole=False)

    paper.section("sheets", sheet)


def reply(paper):
    paper.right("{{number}}")
    paper.right("{{date}}")
    paper.line()
    paper.line("{{addressee}} 様")
    paper.line()
    paper.right("{{council}}")
    paper.right("{{#signatory}}{{office}} {{signatory}}{{/signatory}}")
    paper.line()
    paper.title("{{case.number}}「{{case.title}}」について(答申)")
    paper.line("{{opening}}")
    paper.heading("1 諮問")
    paper.inset("{{case.number}}{{#case.consulted_on}}({{case.consulted_on}}諮問){{/case.consulted_on}}")
    paper.inset("件名 {{case.title}}")
    paper.heading("2 答申")
    paper.section(
        "decisions", lambda: paper.inset("{{sentence}}", bold=True),
        lambda: paper.section("reasons", lambda: paper.inset("{{reasons}}")))
    paper.inset("審議した会議 {{meeting}}({{decided_on}})")
    paper.section(
        "conditions",
        lambda: paper.inset("附帯意見 {{text}}{{#must_report}}【審議会への報告を要する】{{/must_report}}", hanging=2))
    paper.section("remarks", lambda: paper.heading("付記"), lambda: paper.inset("{{remarks}}"))


def opinion_list(paper):
    paper.right("{{council}}")
    paper.right("{{meeting}}")
    paper.title("{{title}}")
    paper.unless("cases", "意見はありません。")
    paper.section(
        "cases", lambda: paper.heading("{{name}} {{case_title}}({{department}})"),
        lambda: paper.table(
            [700, 4370, 4000],
            (
                "{{#opinions}}{{number}}", ["{{author}}({{about_what}})", "{{opinion}}"],
                ["{{answer}}", "{{#mark}}", "{{mark}}", "{{/mark}}{{/opinions}}"]),
            head=("番号", "意見", "回答"), whole=False))
    paper.right("{{as_of}}")


def minutes(paper):
    paper.right("{{council}}")
    paper.title("{{meeting}} 会議録{{#draft}}(案){{/draft}}")
    paper.section("withheld", lambda: paper.line("{{withheld}}"))
    for name, heading in [
            ("facts", "会議の概要"), ("attendance", "出席者・欠席者"), ("agenda", "次第"), ("papers", "配付資料"),
            ("decisions", "議決")]:
        paper.heading(heading)
        paper.table([2000, 7070], ("{{#%s}}{{term}}" % name, "{{text}}{{/%s}}" % name))
        paper.unless(name, "記録がありません。")
    paper.heading("会議の内容")
    paper.section(
        "lines", lambda: paper.section("heading", lambda: paper.heading("{{words}}")),
        lambda: paper.section("note", lambda: paper.line("{{words}}", before=6)),
        lambda: paper.section(
            "named_turn",
            lambda: paper.line("{{#speaker}}【{{speaker}}】{{/speaker}}", " {{words}}", hanging=1, before=6)),
        lambda: paper.section(
            "turn", lambda: paper.line("{{speaker}}", " {{words}}", hanging=1, before=6)),
        lambda: paper.section("question", lambda: paper.line("・{{words}}", hanging=1, before=6)),
        lambda: paper.section("answer", lambda: paper.line("→ {{words}}", left=1, hanging=1)))


def _matters(paper, name):
    paper.table(
        [1200, 4270, 2400, 1200], ("{{#%s}}{{number}}" % name, "{{name}}", "{{law}}", "{{note}}{{/%s}}" % name),
        head=("個票", "付議項目", "根拠条項", "備考"))
    paper.unless(name, "該当なし")


SHEETS = {
    write.__name__: write for write in [notice, agenda, consultation, case_sheets, opinion_list, reply, minutes]}


def standard(kind):
    paper = Paper()
    SHEETS[kind](paper)
    return paper
