extension CivilDateRange {
    /// 令和2年7月1日から令和4年6月30日まで
    package var japanese: String {
        "\(first.japaneseWithoutWeekday)から\(last.japaneseWithoutWeekday)まで"
    }
}
