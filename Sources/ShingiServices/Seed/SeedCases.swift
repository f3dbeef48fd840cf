import ShingiDomain

/// Cases made up by counting: every one has a title, departments, sheets and comments such as councils have them, and
/// the same number always gives the same case.
struct SeedCases {
    private let samples: [DemoCaseFile.Case]
    private let departments: [String]

    /// - Parameter demo: whose sheets are filled in again and again.
    init(_ demo: Demo) {
        samples = demo.cases.cases
        departments = demo.council.departments.map(\.key)
    }

    func make(_ index: Int, number: Int, acceptedOn: CivilDate) -> DemoCaseFile.Case {
        let sample = samples[index % samples.count]
        let owner = departments[index / 3 % departments.count]
        let joint = departments[(index / 3 + 1 + index % 4) % departments.count]
        return DemoCaseFile.Case(
            key: "s\(number)", number: number, title: title(index),
            departments: index.isMultiple(of: 5) ? [owner, joint] : [owner], outline: outline(index),
            matters: sample.matters, relations: [], papers: nil, acceptedOn: acceptedOn)
    }

    private func title(_ index: Int) -> String {
        let subject = Self.subjects[index % Self.subjects.count]
        let means = Self.means[index / Self.subjects.count % Self.means.count]
        let year = 4 + index / (Self.subjects.count * Self.means.count)
        return "令和\(year)年度 \(subject)における\(means)について"
    }

    private func outline(_ index: Int) -> String {
        let subject = Self.subjects[index % Self.subjects.count]
        let means = Self.means[index / Self.subjects.count % Self.means.count]
        return """
            \(subject)の申込みは毎年増えており、窓口と電話だけでは受付に時間がかかっている。

            そこで、\(means)により、受付から結果の通知までを短くする。扱う個人情報の範囲は今までと変わらない。
            """
    }

    /// What is remarked on each of them.
    static let comments: [(path: String, text: String)] = [
        ("title", "件名に事業の名前を入れてください。要綱の名前と合わせると、後から探しやすくなります。"),
        ("outline", "受付から通知までの日数を、今までと比べて書いてください。"),
        ("outline", "委員から「扱う個人情報の範囲」を尋ねられる見込みです。前年度と同じであることを初めに書いてください。"),
        ("outline", "対象者の人数の見込みを加えてください。"),
        ("title", "「について」が二度続いています。"),
    ]

    private static let subjects = [
        "保育所等の入所申込み", "介護予防教室", "粗大ごみの収集受付", "がん検診の受診案内", "図書館の利用者登録",
        "防災行政情報の配信", "就学援助の申請", "学童保育室の入室申込み", "住民税の納付相談", "公園施設の予約",
        "国民健康保険の資格確認", "予防接種の予診票の送付", "障がい福祉サービスの更新", "空き家の実態調査", "放置自転車の返還",
        "生涯学習講座", "ひとり暮らし高齢者の見守り", "道路の損傷の通報", "区民農園の抽選", "奨学金の返還管理", "犬の登録と狂犬病予防",
        "住宅の耐震診断", "商店街の活性化調査", "スポーツ施設の抽選", "戸籍の証明書の郵送請求", "妊婦健康診査", "成人の日のつどい",
        "特別養護老人ホームの入所調整", "町会・自治会の名簿", "消費生活相談", "児童手当の現況届",
    ]

    private static let means = [
        "オンライン申請の導入", "受付業務の委託", "案内通知の印刷と封入の委託", "地理情報システムの利用", "音声自動応答の導入",
        "文字認識による入力", "専用アプリの導入", "電子メールによる案内", "外部の予約システムとの結合", "統計のための目的外利用",
        "相談記録の電子計算組織への記録", "クラウドサービスの利用", "口座振替の電子化", "アンケートの集計の委託", "本人確認書類の電子化",
        "人材派遣の受入れ", "多言語の電話通訳",
    ]
}
