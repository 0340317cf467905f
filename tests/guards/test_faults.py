"""Every fault that a run may meet has tests that drive the real command line through it; what is expected, and where.

The numbers are those of the list of faults that the design was made from.
"""

import ast

import pytest

FAULTS = {
    "O1 a partial crawl: what was not checked again stays open and says so": [
        "e2e/test_repair.py::test_what_stands_on_the_page_without_an_answer_stays_open_and_was_not_rechecked",
        "e2e/test_interruption.py::test_what_was_seen_is_recorded",
        "e2e/test_killed.py::test_another_run_or_too_late_begins_anew",
    ],
    "O2 closing needs proof of this run": [
        "e2e/test_repair.py::test_exactly_the_repaired_ones_close",
        "e2e/test_column_updated.py::test_an_update_closes_it",
        "e2e/test_site_is_not_itself.py::test_nothing_is_opened_or_closed",
        "e2e/test_site_is_not_itself.py::test_a_redesign_is_no_hijack",
        "reports/ledger/test_random_histories.py",
    ],
    "O3 the network is down for a whole run: invalid, exit 3, nothing new, nothing closed": [
        "e2e/test_site_is_not_itself.py::test_the_network_is_down_for_a_whole_run",
        "e2e/test_bad_input.py::test_a_host_that_does_not_answer",
        "e2e/test_bad_input.py::test_a_host_that_stops_answering_closes_nothing",
    ],
    "O4 a firewall steps in: blocked or invalid, nothing booked": [
        "e2e/test_site_is_not_itself.py::test_nothing_is_opened_or_closed",
    ],
    "O5 the site is down, goes down midway, or flaps": [
        "e2e/test_site_is_not_itself.py::test_nothing_is_opened_or_closed",
        "e2e/test_site_is_not_itself.py::test_the_very_first_run_finds_nothing_in_it",
        "e2e/test_site_is_not_itself.py::test_a_site_that_flaps_accuses_nobody",
        "e2e/test_site_goes_down.py::test_server_errors_all_over_are_not_dead_links",
        "e2e/test_second_look.py::test_what_answers_in_the_end_is_alive",
        "e2e/test_silence.py::test_two_runs_a_day_apart",
    ],
    "O6 something else stands in the place of the site: an alarm, invalid, nothing closed": [
        "e2e/test_site_is_not_itself.py::test_nothing_is_opened_or_closed",
        "e2e/test_site_is_not_itself.py::test_a_run_that_was_limited_is_no_hijack",
    ],
    "O7 killed at any moment: the resumed run ends with the same ledger": [
        "e2e/test_killed.py::test_the_ledger_is_the_same",
        "e2e/test_killed.py::test_a_killed_parent_alone_is_the_same",
        "reports/store/test_processes.py::test_killed_while_recording_leaves_the_old_ledger",
    ],
    "O8 the power is cut: the old ledger or the new one, and what was recorded is on the disk": [
        "e2e/test_power_cut.py::test_any_copy_is_the_old_ledger_or_the_new_one",
        "e2e/test_power_cut.py::test_what_is_recorded_is_on_the_disk_and_not_only_on_its_way",
    ],
    "O9 the disk is full: exit 4 with path and bytes, ledger and documents as before, goes on when there is room": [
        "e2e/test_disk_full.py::test_nothing_starts_on_a_disk_that_is_nearly_full",
        "e2e/test_disk_full.py::test_a_disk_that_fills_up_meanwhile",
        "e2e/test_disk_full.py::test_a_file_that_may_not_grow",
        "e2e/test_disk_full.py::test_a_first_ledger_that_cannot_be_made",
    ],
    "O10 a second run at the same time: exit 75 with the holder's name; no stale lock": [
        "e2e/test_bad_input.py::test_a_second_run_at_the_same_time_is_told_who_is_at_it",
        "e2e/test_ledger_in_use.py::test_the_lock_of_a_killed_holder_is_free_at_once",
    ],
    "O11 somebody holds the ledger: waited for, then a clear sentence, nothing lost": [
        "e2e/test_ledger_in_use.py::test_a_reader_is_in_nobodys_way_and_a_writer_is_waited_for",
        "e2e/test_ledger_in_use.py::test_a_writer_that_does_not_let_go_is_named_and_the_same_command_records_it",
        "reports/store/test_processes.py::test_two_processes_record_at_the_same_time",
    ],
    "O12 the ledger on a network drive: written the way that is safe there": [
        "reports/store/test_drive.py::test_there_the_ledger_keeps_no_write_ahead_log",
        "e2e/test_ledger_file.py::test_on_another_machine_s_disk_it_is_written_the_way_that_is_safe_there",
    ],
    "O13 a damaged or lost ledger: refused untouched, the last good copy named, none made in its place": [
        "reports/store/test_file.py",
        "e2e/test_ledger_file.py::test_damaged_it_is_refused_and_the_last_good_copy_named",
        "e2e/test_ledger_file.py::test_flipped_bytes_never_end_in_a_traceback",
        "e2e/test_ledger_file.py::test_lost_none_is_made_in_its_place_while_a_copy_remains",
    ],
    "O14 older tables are copied and upgraded, newer ones refused untouched": [
        "reports/store/test_file.py::test_an_older_ledger_is_copied_and_upgraded",
        "reports/store/test_file.py::test_a_newer_ledger_is_refused_untouched",
        "reports/store/test_server.py::test_an_older_ledger_is_upgraded_and_keeps_what_it_holds",
        "reports/store/test_server.py::test_a_newer_ledger_is_refused_untouched",
        "e2e/test_ledger_file.py::test_written_by_an_older_version_it_is_copied_and_upgraded",
        "e2e/test_ledger_file.py::test_written_by_a_newer_version_it_is_refused",
    ],
    "O15 a database server that is gone: tried again, nothing half written, nothing there twice": [
        "reports/store/test_server.py::test_a_connection_that_breaks_in_the_middle_is_made_anew_and_nothing_is_there_twice",
        "reports/store/test_server.py::test_a_connection_that_stays_broken_is_said_and_nothing_is_half_written",
        "e2e/test_ledger_on_a_server.py::test_a_server_that_is_not_there_stops_it_before_anything_starts",
        "e2e/test_server_breaks_off.py::test_once_after_so_many_bytes",
        "e2e/test_server_breaks_off.py::test_for_as_long_as_anybody_waits",
    ],
    "O16 a run that is frozen or killed while another wants its site: one result a run, never two": [
        "e2e/test_bad_input.py::test_a_run_that_was_frozen_keeps_its_site_and_ends_with_the_one_result",
        "e2e/test_ledger_in_use.py::test_the_lock_of_a_killed_holder_is_free_at_once",
        "e2e/test_killed.py::test_a_killed_parent_alone_is_the_same",
    ],
    "O17 the mail server is away, busy, refuses, hangs up: nothing lost, nothing twice but after the dot": [
        "e2e/test_mail.py::test_without_a_mail_server_the_run_is_the_same_and_the_mail_goes_later",
        "e2e/test_mail.py::test_a_wrong_password_is_tried_once_and_then_by_a_person",
        "e2e/test_mail.py::test_killed_while_the_server_has_it_the_same_mail_goes_once_more",
        "crawler/mailing/test_flush.py",
        "reports/mail/test_sending.py",
        "e2e/test_mail_faults.py",
        "e2e/test_mail.py::test_who_of_several_is_refused_for_good_is_told_once_and_stays_to_be_seen",
    ],
    "O18 the clock is wrong: said aloud, and nothing follows from it": [
        "e2e/test_clock.py::test_a_clock_that_was_a_year_ahead_and_is_right_again",
        "e2e/test_clock.py::test_a_clock_that_falls_back_to_an_earlier_year_proves_nothing_later",
        "e2e/test_clock.py::test_a_run_that_a_kill_left_behind_in_the_future_is_not_gone_on_with",
        "reports/ledger/test_clock_set_back.py",
    ],
    "O19 a mistake in the settings: exit 2, file and line, nothing begun": [
        "e2e/test_bad_input.py::test_a_mistake_is_named_and_nothing_is_touched",
        "e2e/test_mistaken_settings.py",
    ],
    "O20 a document cannot go where it should: another name, or a sentence; nothing lost": [
        "e2e/test_where_documents_go.py",
    ],
    "O21 a workbook edited by hand: taken as it was meant, or refused as a whole": [
        "e2e/test_hand_edited.py",
        "e2e/test_exchange.py",
        "reports/importing/test_hands.py",
    ],
    "O22 what people decided is never overwritten; what comes back keeps its number": [
        "e2e/test_ledger_words.py",
        "e2e/test_whole_story.py",
        "e2e/test_mail.py::test_each_gets_what_changed_for_them_and_nothing_else",
    ],
    "O23 asked to end once, or twice: a partial report, exit 130 or 143": [
        "e2e/test_interruption.py::test_what_was_seen_is_recorded",
        "e2e/test_interruption.py::test_whoever_insists_ends_it_at_once_and_the_same_command_goes_on",
        "e2e/test_interruption.py::test_whoever_insists_while_it_is_judged_ends_it_too",
        "e2e/test_interruption.py::test_a_server_that_never_finishes_its_answer_does_not_hold_the_end_up",
    ],
    "O24 memory runs out: like a kill": [
        "e2e/test_documents_fail.py::test_memory_that_runs_out_is_like_a_kill",
    ],
    "O25 the documents cannot be written: what was found is recorded, and they follow": [
        "e2e/test_documents_fail.py::test_what_was_found_is_recorded_and_the_documents_follow",
        "e2e/test_documents_fail.py::test_one_odd_row_costs_no_workbook",
        "e2e/test_hostile_text.py",
    ],
    "O26 the log: bounded, inert, without secrets, in nobody's way": [
        "e2e/test_log.py::test_it_tells_when_a_run_began_and_how_it_ended",
        "e2e/test_log.py::test_a_log_that_cannot_be_written_stops_nothing",
        "e2e/test_log.py::test_no_secret_is_in_any_file",
        "crawler/test_logbook.py",
    ],
    "O27 no secret in any file, log, mail or message": [
        "e2e/test_log.py::test_no_secret_is_in_any_file",
        "e2e/test_mail.py::test_a_password_file_that_others_may_read_stops_the_run_before_it_starts",
        "e2e/test_ledger_on_a_server.py::test_a_server_that_is_not_there_stops_it_before_anything_starts",
    ],
    "switched off: no port, no stranger, no file elsewhere, GET and HEAD only": [
        "e2e/test_footprint.py::test_no_port_is_opened",
        "e2e/test_footprint.py::test_nobody_is_connected_but_the_site",
        "e2e/test_footprint.py::test_only_get_and_head_leave",
        "e2e/test_footprint.py::test_nothing_is_written_outside_of_the_workspace",
        "e2e/test_interruption.py::test_no_port_is_opened",
    ],
}


@pytest.mark.parametrize("fault", FAULTS)
def test_it_is_tried(root, fault):
    for named in FAULTS[fault]:
        path, _, function = named.partition("::")
        tree = ast.parse((root / "tests" / path).read_text("utf-8"))
        tests = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert not function or function in tests, named
