/// Which of the tags around a section.
enum WordSectionEnd {
    case first, last
}
