@main struct Shingi { static func main() { print(SQLCheck.v) } }
enum SQLCheck { static let v = 1 }
