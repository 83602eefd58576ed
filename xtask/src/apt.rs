//! Installing packages of the distribution.

use crate::{Result, shell};

/// Installs packages by apt, as root or by sudo without a password.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let root = shell::quietly(shell::program("id", ["-u"])).is_ok_and(|id| id.trim() == "0");
    let sudo = !root && shell::quietly(shell::program("sudo", ["-n", "true"])).is_ok();
    if !root && !sudo {
        return Err("neither root nor allowed to use sudo without a password".into());
    }
    println!("installing {} …", packages.join(" and "));
    let apt = |arguments: &[&str]| {
        let (name, before) =
            if root { ("apt-get", [].as_slice()) } else { ("sudo", ["-n", "apt-get"].as_slice()) };
        let mut command = shell::program(name, before);
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        shell::quietly(command).map(drop)
    };
    apt(&["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}
