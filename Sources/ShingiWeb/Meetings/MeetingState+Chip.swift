import ShingiDomain

extension MeetingState {
    var chip: Chip {
        switch self {
        case .planned: Chip(label)
        case .open: Chip(label, .active)
        case .closed: Chip(label, .done)
        case .cancelled: Chip(label, .error)
        }
    }
}
