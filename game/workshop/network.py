"""Which address phones can type: the addresses of this laptop on the networks it is in."""

import os
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address
from typing import Final

import ifaddr

from game.words import _

PORT: Final = 8642
_NEXT: Final = 10
_NOWHERE: Final = ("192.0.2.1", 9)
"""An address set aside for documentation; nothing is ever sent there."""
_NO_ROOM: Final = (
    "docker",
    "veth",
    "br-",
    "virbr",
    "vmnet",
    "vboxnet",
    "tun",
    "tap",
    "utun",
    "tailscale",
    "wg",
)
"""What the names of networks begin with that no phone in the room is in."""


@dataclass(frozen=True, slots=True)
class Place:
    """An address of this laptop and the name of the network it belongs to."""

    address: str
    network: str


def places() -> tuple[Place, ...]:
    """List the addresses phones may reach, the likeliest first; empty without a network."""
    found = [
        Place(str(ip.ip), adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4 and _reachable(str(ip.ip), adapter.nice_name)
    ]
    usual = _usual_address()
    return tuple(sorted(found, key=lambda place: (place.address != usual, not _private(place.address))))


def free_port(wanted: int = PORT) -> int:
    """Return the port that is wanted, or one of the next where other programs have taken it."""
    for port in range(wanted, min(wanted + _NEXT, 1 << 16)):
        with socket.socket() as trying:
            if os.name == "posix":  # a port that was left a moment ago may be had again at once
                trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trying.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    return wanted


def nobody_yet() -> str:
    """Say what to do when no phone gets through."""
    return _(
        "No phone has reached this laptop yet. Are phones and laptop in the same Wi-Fi? Guest "
        "networks often keep devices apart: then let one phone share its connection as a "
        "hotspot, and put the "
        "laptop and everybody else into that. No internet is needed. A firewall may ask whether "
        "Kitestring may be reached: allow it."
    )


def _reachable(address: str, network: str) -> bool:
    told = IPv4Address(address)
    return not (told.is_loopback or told.is_link_local or network.lower().startswith(_NO_ROOM))


def _private(address: str) -> bool:
    return IPv4Address(address).is_private


def _usual_address() -> str:
    """Return the address this laptop would send from; asking sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(_NOWHERE)
        except OSError:
            return ""
        return str(asking.getsockname()[0])
