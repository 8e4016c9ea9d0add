"""The administrator's face: units, people, grants, rule packs, the state of the record: 管理。"""
