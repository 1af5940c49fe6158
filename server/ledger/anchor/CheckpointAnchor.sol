// SPDX-License-Identifier: MPL-2.0
pragma solidity 0.8.37;

/// The heads of transparency logs. A name belongs to whoever took it first, its size only grows,
/// and every head that was ever written stays in the events.
contract CheckpointAnchor {
    struct Head {
        address keeper;
        uint64 size;
        bytes32 root;
    }

    /// By the SHA-256 of the log's name.
    mapping(bytes32 log => Head) public heads;

    event Registered(bytes32 indexed log, address keeper, string name);
    event Anchored(bytes32 indexed log, uint64 indexed size, bytes32 root, bytes32 checkpoint);

    error NameTaken();
    error NotTheKeeper();
    error NotNewer(uint64 kept);

    function register(string calldata name) external {
        bytes32 log = sha256(bytes(name));
        if (heads[log].keeper != address(0)) revert NameTaken();
        heads[log].keeper = msg.sender;
        emit Registered(log, msg.sender, name);
    }

    /// `checkpoint` is the SHA-256 of the three lines that the log has signed.
    function anchor(bytes32 log, uint64 size, bytes32 root, bytes32 checkpoint) external {
        Head storage head = heads[log];
        if (head.keeper != msg.sender) revert NotTheKeeper();
        if (size <= head.size) revert NotNewer(head.size);
        head.size = size;
        head.root = root;
        emit Anchored(log, size, root, checkpoint);
    }
}
