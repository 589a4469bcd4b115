import pytest

from assistant.monitoring.clients import network_of


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("fe80::1%eth0", "fe80::/48"),
        ("testclient", "-"),
        ("", "-"),
        (None, "-"),
    ],
)
def test_of_an_address_its_network_is_kept(address: str | None, shown: str) -> None:
    assert network_of(address) == shown
