"""What is logged of a client: its network, which says where trouble comes from, but not from whom."""

from ipaddress import IPv6Address, ip_address, ip_network

_KEPT_BITS = {4: 24, 6: 48}


def network_of(address: str | None) -> str:
    """The network of an address, as 203.0.113.0/24 or 2001:db8:1::/48; "-" for what isn't one."""
    try:
        known = ip_address(address or "")
    except ValueError:
        return "-"
    if isinstance(known, IPv6Address) and known.ipv4_mapped is not None:
        known = known.ipv4_mapped
    return str(ip_network(f"{known}/{_KEPT_BITS[known.version]}", strict=False))
