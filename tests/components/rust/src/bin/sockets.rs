//! Tries to make sockets, resolve a name and connect, each with the error it gets.

use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::ip_name_lookup::resolve_addresses;
use wasip2::sockets::network::{ErrorCode, IpAddressFamily, IpSocketAddress, Ipv4SocketAddress};
use wasip2::sockets::tcp_create_socket::create_tcp_socket;
use wasip2::sockets::udp_create_socket::create_udp_socket;

fn main() {
    let network = instance_network();
    println!("instance-network: ok");

    for (name, family) in [
        ("ipv4", IpAddressFamily::Ipv4),
        ("ipv6", IpAddressFamily::Ipv6),
    ] {
        println!(
            "create-tcp-socket {name}: {}",
            outcome(create_tcp_socket(family))
        );
        println!(
            "create-udp-socket {name}: {}",
            outcome(create_udp_socket(family))
        );
    }
    if let Ok(socket) = create_tcp_socket(IpAddressFamily::Ipv4) {
        let any = IpSocketAddress::Ipv4(Ipv4SocketAddress {
            port: 0,
            address: (127, 0, 0, 1),
        });
        println!("start-bind: {}", outcome(socket.start_bind(&network, any)));
        println!("finish-bind: {}", outcome(socket.finish_bind()));
        println!("local-address: {}", outcome(socket.local_address()));
    }
    match resolve_addresses(&network, "127.0.0.1") {
        Err(error) => println!("resolve 127.0.0.1: error {}", error.name()),
        Ok(addresses) => {
            addresses.subscribe().block();
            println!(
                "resolve 127.0.0.1: {}",
                outcome(addresses.resolve_next_address())
            );
        }
    }
    drop(network);

    let connected = std::net::TcpStream::connect("127.0.0.1:9");
    match connected {
        Ok(_) => println!("std connect 127.0.0.1:9: ok"),
        Err(error) => println!("std connect 127.0.0.1:9: error {:?}", error.kind()),
    }
}

fn outcome<T>(result: Result<T, ErrorCode>) -> String {
    match result {
        Ok(_) => "ok".to_string(),
        Err(error) => format!("error {}", error.name()),
    }
}
