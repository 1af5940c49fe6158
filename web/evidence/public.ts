export { DownloadBundle, DownloadProof, DownloadVoteBundle } from "./downloads.tsx";
