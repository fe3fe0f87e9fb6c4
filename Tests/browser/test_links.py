"""Addresses and file names, read from the files."""
from conftest import listed
from links import absolute_address_faults, file_name_faults, link_faults


def test_every_link_is_relative_and_ends_in_a_file(site):
    faults = link_faults(site)
    assert not faults, listed(faults)


def test_every_absolute_address_of_the_site_has_its_file(site):
    faults = absolute_address_faults(site)
    assert not faults, listed(faults)


def test_every_file_name_works_on_sticks_and_on_windows(site):
    faults = file_name_faults(site)
    assert not faults, listed(faults)
